import Testing

@testable import Operations

@Suite("What the log keeps of a command line")
struct RedactionTests {
  @Test(
    "Secrets are blotted out, and nothing else",
    arguments: [
      (["ingest", "a", "--jobs", "2"], ["ingest", "a", "--jobs", "2"]),
      (["x", "--api-token", "abc", "y"], ["x", "--api-token", "***", "y"]),
      (["x", "--Secret=abc=d", "y"], ["x", "--Secret=***", "y"]),
      (["s3://bucket/a:b@c"], ["s3://bucket/a:b@c"]),
      (["https://me:word@host/p"], ["https://me:***@host/p"]),
      (["https://me@host/"], ["https://me@host/"]),
      (["--key-file", "log.key"], ["--key-file", "log.key"]),
      (["--password"], ["--password"]),
      (["s3://me:wo/rd@bucket/p"], ["s3://me:***@bucket/p"]),
      (["--witness=http://h/?token=abc&key=d"], ["--witness=http://h/?token=***&key=***"]),
      (["--verifier", "PRIVATE+KEY+x+1+AAA"], ["--verifier", "PRIVATE+KEY+***"]),
      (["AWS_SECRET_ACCESS_KEY=abc"], ["AWS_SECRET_ACCESS_KEY=***"]),
    ])
  func redacted(given: [String], kept: [String]) {
    #expect(Redaction.arguments(given) == kept)
  }

  @Test("A run is named by whoever started it, or else by itself")
  func runs() {
    func run(_ environment: [String: String]) -> String {
      Caller.current(command: ["ingest"], arguments: [], environment: environment).run
    }
    #expect(run(["FINLOOM_RUN_ID": "nightly"]) == "nightly")
    #expect(run(["FINLOOM_RUN_ID": ""]) != run([:]))
  }
}
