import ArgumentParser
import Configuration
import Crypto
import GRDB
import Mustache
import Yams

@main
struct FinloomAudit: ParsableCommand {}
