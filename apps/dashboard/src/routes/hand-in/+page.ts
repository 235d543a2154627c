/** A page that is a program of its own: a file is read and checked in the browser before anything is sent. */
export const csr = true;
