import Synchronization
import Transport

/// Objects in memory; can be told to fail at a call, once or from then on, before or after it did its
/// work.
final class MemoryStorage: ObjectStorage, Sendable {
  let name = "memory"
  private let state = Mutex(State())

  struct State {
    var objects: [String: [UInt8]] = [:]
    var calls = 0
    var failure: Failure?
    var change: (@Sendable (inout [String: [UInt8]]) -> Void)?
  }

  struct Failure {
    let call: Int
    var lasts = false
    /// Whether the call does its work and only its answer is lost.
    var answerIsLost = false
    /// Whether every put is done twice, and the second answer is what comes.
    var putsComeTwice = false
    /// Whether every put is answered and nothing is kept.
    var keepsNothing = false
  }

  var objects: [String: [UInt8]] {
    get { state.withLock { $0.objects } }
    set { state.withLock { $0.objects = newValue } }
  }

  var calls: Int { state.withLock { $0.calls } }

  func fail(_ failure: Failure?) {
    state.withLock {
      $0.calls = 0
      $0.failure = failure
    }
  }

  /// Changes what lies there at the moment a manifest is put.
  func whenManifestComes(_ change: @escaping @Sendable (inout [String: [UInt8]]) -> Void) {
    state.withLock { $0.change = change }
  }

  private func call<Value: Sendable>(
    _ body: (inout State) -> Value
  ) throws(TransportError) -> Value {
    let result = state.withLock { state -> Value? in
      state.calls += 1
      let isDue =
        state.failure.map { $0.lasts ? state.calls >= $0.call : state.calls == $0.call } ?? false
      guard isDue else { return body(&state) }
      if state.failure?.answerIsLost == true { _ = body(&state) }
      return nil
    }
    guard let result else {
      throw TransportError(
        .unreachable, doing: "asking", what: "memory", cause: "it was told to fail")
    }
    return result
  }

  func object(_ key: String) async throws(TransportError) -> [UInt8]? {
    try call { state -> [[UInt8]] in state.objects[key].map { [$0] } ?? [] }.first
  }

  func bytes(of key: String, in range: Range<Int>) async throws(TransportError) -> [UInt8] {
    try call { Array(($0.objects[key] ?? [])[range]) }
  }

  func put(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) async throws(TransportError) -> PutOutcome {
    try call { state in
      if condition == .ifAbsent, state.objects[key] != nil { return .alreadyThere }
      if state.failure?.keepsNothing == true { return .stored }
      state.objects[key] = bytes
      if key.hasPrefix("manifests/"), let change = state.change { change(&state.objects) }
      return state.failure?.putsComeTwice == true ? .alreadyThere : .stored
    }
  }

  func objects(under prefix: String) async throws(TransportError) -> [ObjectListing] {
    try call { state in
      state.objects.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
        .map { ObjectListing(key: $0.key, size: $0.value.count, modified: 0) }
    }
  }

  func remove(_ key: String) async throws(TransportError) {
    try call { _ = $0.objects.removeValue(forKey: key) }
  }
}
