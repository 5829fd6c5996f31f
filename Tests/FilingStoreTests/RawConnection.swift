import GRDB

/// Changes a store's file behind its back, with foreign keys off.
func tamper(with path: String, _ sql: String...) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try queue.writeWithoutTransaction { database in
    for statement in sql { try database.execute(sql: statement) }
  }
  try queue.close()
}
