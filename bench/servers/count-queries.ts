import pg from 'pg'

/** Loaded before the product (`node --import`), counts the statements that go to the database and tells whoever asks. */
let queries = 0

const send = pg.Client.prototype.query
pg.Client.prototype.query = new Proxy(send, {
  apply(target, self, words) {
    queries += 1
    return Reflect.apply(target, self, words)
  },
})

process.on('message', () => process.send?.({ queries }))
