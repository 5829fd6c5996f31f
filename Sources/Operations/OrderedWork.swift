/// Does pieces of work side by side and hands their results over in the order of the pieces.
///
/// At most `width` pieces are worked on at a time. Results wait for those before them, so the work goes
/// on while one is handed over; at most `2 * width` pieces are begun and not yet handed over, which
/// bounds memory.
enum OrderedWork {
  static func run<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], width: Int, _ work: @escaping @Sendable (Piece) -> Result,
    each: (Int, Result) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result).self) { group in
      var waiting: [Int: Result] = [:]
      var begun = 0
      var handed = 0
      func begin() {
        while begun < pieces.count, begun - handed - waiting.count < width,
          begun - handed < 2 * width
        {
          let (number, piece) = (begun, pieces[begun])
          group.addTask { (number, work(piece)) }
          begun += 1
        }
      }
      begin()
      while let (index, result) = await group.next() {
        waiting[index] = result
        begin()
        while let next = waiting.removeValue(forKey: handed) {
          each(handed, next)
          handed += 1
          begin()
        }
      }
    }
  }
}
