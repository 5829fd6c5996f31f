import FinLoomGate
import Testing

@Test("Our filings", arguments: try await FinLoomGate.cases(documents: ["fixtures/filings"]))
func filings(part: FinLoomGate.Case) { part.judge() }
