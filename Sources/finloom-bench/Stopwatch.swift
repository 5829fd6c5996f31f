import Glibc

/// Seconds of processor and wall time.
struct Stopwatch {
  private let processor = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)
  private let wall = Stopwatch.now(CLOCK_MONOTONIC)

  var processorSeconds: Double { Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor }
  var wallSeconds: Double { Self.now(CLOCK_MONOTONIC) - wall }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The middle of some figures.
func median(_ figures: [Double]) -> Double {
  figures.sorted()[figures.count / 2]
}
