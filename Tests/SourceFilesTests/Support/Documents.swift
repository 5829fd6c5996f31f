/// The smallest documents of each kind.
enum Documents {
  static let instance = """
    <?xml version="1.0"?>
    <!-- an instance -->
    <x:xbrl xmlns:x="http://www.xbrl.org/2003/instance"/>
    """
  static let inline = """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"/>
    """
  static let schema = "<schema xmlns='http://www.w3.org/2001/XMLSchema'/>"
  static let linkbase = "<l:linkbase xmlns:l=\"http://www.xbrl.org/2003/linkbase\"/>"
}
