/** Pages are documents: all they show is in their HTML, and no script is sent. A page that needs one says so. */
export const csr = false;
