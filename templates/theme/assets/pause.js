// Long work in parts: between two of them the browser draws, and answers who reads.

export const pause = () => new Promise((done) => { setTimeout(done); });
