/// Does pieces of work side by side and hands their results over in the order of the pieces.
///
/// At most `width` pieces are begun and not yet handed over, so memory stays bounded.
enum OrderedWork {
  static func run<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], width: Int, _ work: @escaping @Sendable (Piece) -> Result,
    each: (Int, Result) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result).self) { group in
      var finished: [Int: Result] = [:]
      var handed = 0
      for index in 0..<min(width, pieces.count) {
        let piece = pieces[index]
        group.addTask { (index, work(piece)) }
      }
      var begun = min(width, pieces.count)
      while let (index, result) = await group.next() {
        finished[index] = result
        while let next = finished.removeValue(forKey: handed) {
          if begun < pieces.count {
            let piece = pieces[begun]
            let number = begun
            group.addTask { (number, work(piece)) }
            begun += 1
          }
          each(handed, next)
          handed += 1
        }
      }
    }
  }
}
