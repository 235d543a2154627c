/** A page that is a program of its own: a notebook is edited and run where it is read. */
export const csr = true;
