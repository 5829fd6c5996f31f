internal import CCurl
internal import Glibc

/// One request inside libcurl: its handle, what is still to be sent, what has come.
///
/// Belongs to the one thread that drives transfers, from its making to its end.
final class CurlTransfer {
  fileprivate let handle: UnsafeMutableRawPointer
  private var fields: UnsafeMutablePointer<curl_slist>?
  /// Where libcurl writes details of a trouble.
  private let trouble: UnsafeMutablePointer<CChar>
  private let body: [UInt8]
  private var bodyPosition = 0
  private let largest: Int
  private var headers: HTTPHeaders = [:]
  private var headerSize = 0
  private var answer: [UInt8] = []
  private var isTooLarge = false
  private var timesSent = 0

  /// Header fields of an answer are refused beyond this many bytes.
  private static let largestHeader = 262_144

  init(_ request: HTTPRequest, _ configuration: HTTPClient.Configuration) throws(TransferFault) {
    guard Curl.isReady, let handle = curl_easy_init() else {
      throw TransferFault(.io, "libcurl cannot be started")
    }
    self.handle = handle
    trouble = .allocate(capacity: Int(CURL_ERROR_SIZE))
    trouble.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    body = request.body
    largest = min(
      request.largestAnswer ?? configuration.largestAnswer, configuration.largestAnswer)
    let options = Options(handle: handle)
    options.set(configuration)
    options.set(request)
    ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, trouble)
    setFields(of: request)
    setCallbacks()
    guard options.areSet else { throw TransferFault(.invalid, "libcurl refuses the request") }
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(fields)
    trouble.deallocate()
  }

  private func setFields(of request: HTTPRequest) {
    // Without these libcurl would wait for leave before large bodies.
    for line in ["Expect:"] + request.headers.fields.map({ $0.curlLine }) {
      fields = curl_slist_append(fields, line)
    }
    ccurl_set_list(handle, CURLOPT_HTTPHEADER, fields)
  }

  private func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_SEEKDATA, CURLOPT_PREREQDATA,
    ] {
      ccurl_set_pointer(handle, option, context)
    }
    ccurl_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      CurlTransfer.of(context)?.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    ccurl_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return CurlTransfer.of(context)?.take(line: line) ?? 0
    }
    ccurl_set_data_callback(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
      let room = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
      return CurlTransfer.of(context)?.give(into: room) ?? Int(CURL_READFUNC_ABORT)
    }
    ccurl_set_seek_callback(handle) { context, offset, origin in
      CurlTransfer.of(context)?.seek(to: Int(offset), from: origin) ?? CURL_SEEKFUNC_FAIL
    }
    ccurl_set_request_callback(handle) { context, _, _, _, _ in
      CurlTransfer.of(context)?.timesSent += 1
      return CURL_PREREQFUNC_OK
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Takes a part of the answer; another number than its size ends the transfer.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard answer.count + bytes.count <= largest else {
      isTooLarge = true
      return 0
    }
    if answer.isEmpty, let length = headers["Content-Length"].flatMap({ Int($0) }) {
      answer.reserveCapacity(max(0, min(length, largest)))
    }
    answer.append(contentsOf: bytes)
    return bytes.count
  }

  private func take(line: UnsafeRawBufferPointer) -> Int {
    headerSize += line.count
    guard headerSize <= Self.largestHeader else {
      isTooLarge = true
      return 0
    }
    let text = String(decoding: line, as: UTF8.self)
    // A new status line: what came before was an interim answer, or one to be asked again.
    if text.hasPrefix("HTTP/") {
      headers = [:]
      answer = []
    } else {
      headers.append(line: text)
    }
    return line.count
  }

  private func give(into room: UnsafeMutableRawBufferPointer) -> Int {
    let part = body[bodyPosition...].prefix(room.count)
    room.copyBytes(from: part)
    bodyPosition += part.count
    return part.count
  }

  private func seek(to offset: Int, from origin: Int32) -> Int32 {
    guard origin == SEEK_SET, (0...body.count).contains(offset) else { return CURL_SEEKFUNC_FAIL }
    bodyPosition = offset
    return CURL_SEEKFUNC_OK
  }

  /// What became of it, by libcurl's own result.
  fileprivate func outcome(_ code: CURLcode) -> Result<Reply, TransferFault> {
    guard code == CURLE_OK else {
      var fault = fault(code)
      fault.timesSent = timesSent
      return .failure(fault)
    }
    var status = 0
    var target: UnsafePointer<CChar>?
    ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    ccurl_get_text(handle, CURLINFO_REDIRECT_URL, &target)
    let response = HTTPResponse(status: status, headers: headers, body: answer)
    let redirect = target.map { String(cString: $0) }
    return .success(Reply(response: response, redirect: redirect, timesSent: timesSent))
  }

  private func fault(_ code: CURLcode) -> TransferFault {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      return .passing("the name of the host is not known")
    case CURLE_COULDNT_CONNECT:
      var number = 0
      ccurl_get_long(handle, CURLINFO_OS_ERRNO, &number)
      let reason = number == 0 ? "none" : Work.text(of: Int32(truncatingIfNeeded: number))
      return .passing("no connection: \(reason)")
    case CURLE_OPERATION_TIMEDOUT:
      return .passing(
        timesSent == 0 ? "no connection in time" : "nothing came for too long, or not all in time")
    case CURLE_PARTIAL_FILE:
      return .passing("the answer was cut after \(answer.count) bytes")
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SSL_CONNECT_ERROR:
      return .passing("the connection broke: \(detail)")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
      return TransferFault(
        .unreachable, "the server's certificate is not trusted: \(detail)",
        hint: "check the host's name and the bundle of certificate authorities")
    case CURLE_SSL_CACERT_BADFILE:
      return TransferFault(.invalid, "the bundle of certificate authorities cannot be read")
    case CURLE_WRITE_ERROR where isTooLarge, CURLE_FILESIZE_EXCEEDED:
      return TransferFault(.tooLarge, "the answer has more than \(largest) bytes")
    case CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED:
      return TransferFault(.invalid, "the address is not one that can be asked: \(detail)")
    default:
      return TransferFault(timesSent > 0 ? .malformed : .unreachable, detail)
    }
  }

  /// libcurl's own words.
  private var detail: String {
    let text = String(cString: trouble).shown
    return text.isEmpty ? "libcurl gives no reason" : text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension TransferFault {
  fileprivate static func passing(_ cause: String) -> TransferFault {
    TransferFault(.unreachable, cause, isPassing: true)
  }
}

extension HTTPHeaders.Field {
  /// The line as libcurl takes it, which leaves out `name:` but sends `name;` as an empty field.
  fileprivate var curlLine: String { value.isEmpty ? "\(name);" : "\(name): \(value)" }
}

/// All transfers that run; every member but `wake` belongs to the one thread that drives them.
final class CurlMulti: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer
  private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]

  init(connections: Int) throws(TransferFault) {
    guard Curl.isReady, let handle = curl_multi_init() else {
      throw TransferFault(.io, "libcurl cannot be started")
    }
    self.handle = handle
    ccurl_multi_set_long(handle, CURLMOPT_MAXCONNECTS, connections)
  }

  /// Closes all connections; the last call of all.
  func close() { curl_multi_cleanup(handle) }

  /// Ends a wait, from any thread.
  func wake() { curl_multi_wakeup(handle) }

  func add(_ transfer: CurlTransfer) {
    transfers[transfer.handle] = transfer
    curl_multi_add_handle(handle, transfer.handle)
  }

  /// Ends a transfer wherever it is.
  func remove(_ transfer: CurlTransfer) {
    curl_multi_remove_handle(handle, transfer.handle)
    transfers[transfer.handle] = nil
  }

  /// Waits until something can be done, but no longer than the given milliseconds.
  func wait(upTo milliseconds: Int32) { curl_multi_poll(handle, nil, 0, milliseconds, nil) }

  /// Moves all transfers on, and takes out those that are done.
  func perform() -> [(transfer: CurlTransfer, outcome: Result<Reply, TransferFault>)] {
    var running: Int32 = 0
    curl_multi_perform(handle, &running)
    var done: [(transfer: CurlTransfer, outcome: Result<Reply, TransferFault>)] = []
    var left: Int32 = 0
    while let message = curl_multi_info_read(handle, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let transfer = transfers[easy]
      else { continue }
      done.append((transfer, transfer.outcome(message.pointee.data.result)))
    }
    for (transfer, _) in done { remove(transfer) }
    return done
  }
}

private enum Curl {
  /// Sets libcurl up, once for the process.
  static let isReady = ccurl_global_init() == CURLE_OK
}

/// Sets options of a handle, and remembers whether all of them were taken.
private final class Options {
  private let handle: UnsafeMutableRawPointer
  private(set) var areSet = true

  init(handle: UnsafeMutableRawPointer) { self.handle = handle }

  func set(_ configuration: HTTPClient.Configuration) {
    set(CURLOPT_USERAGENT, configuration.userAgent)
    set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.milliseconds)
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, max(1, (configuration.stallTimeout.milliseconds + 999) / 1000))
    set(CURLOPT_TIMEOUT_MS, configuration.totalTimeout?.milliseconds ?? 0)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let bundle = configuration.certificateAuthorities { set(CURLOPT_CAINFO, bundle) }
    // One request at a time on a connection, whatever the server offers.
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    // Neither the environment's proxy, nor signals, nor a wait for a slow name server at the end.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_QUICK_EXIT, 1)
  }

  func set(_ request: HTTPRequest) {
    set(CURLOPT_URL, request.url)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    // The address was signed as it is.
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    switch request.method {
    case .get: set(CURLOPT_HTTPGET, 1)
    case .head: set(CURLOPT_NOBODY, 1)
    case .put, .post:
      set(CURLOPT_UPLOAD, 1)
      note(ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(request.body.count)))
      set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    case .delete: set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }
  }

  private func set(_ option: CURLoption, _ value: Int) {
    note(ccurl_set_long(handle, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    note(ccurl_set_text(handle, option, value))
  }

  private func note(_ code: CURLcode) { areSet = areSet && code == CURLE_OK }
}
