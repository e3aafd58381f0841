// This file must NOT compile in the pure rooms: if it does, they have got a host's types from somewhere.
export const canary = [process.pid, document.title, Buffer.alloc(1)]
