#pragma once

#include "core/base/result.h"
#include "core/sheet/byte_source.h"

#include <expat.h>

#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>

namespace kq::sheet {

/// The attributes of an element, asked for by their name without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char *const *pairs)
        : m_pairs(pairs)
    {}
    /// The value of @p name; a null view where there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    /// Names and values in turn, nullptr at the end; for the loops that must be fast.
    [[nodiscard]] const char *const *pairs() const { return m_pairs; }

private:
    const char *const *m_pairs;
};

/// What the content of an XML file is told to. Names come without their prefix: the files of a
/// format use different prefixes for one namespace, and no two namespaces with elements that matter
/// here.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler &) = delete;
    XmlHandler &operator=(const XmlHandler &) = delete;
    virtual ~XmlHandler() = default;

    virtual void startElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    /// Part of the text of an element; long texts come in pieces.
    virtual void text(std::string_view piece) = 0;
};

/// Reads XML block by block. A document type is refused: no spreadsheet has
/// one, and entities are how small files become large.
class XmlReader {
public:
    XmlReader(std::unique_ptr<ByteSource> source, XmlHandler &handler);

    /// Reads the next block and tells the handler; false at the end. Errors:
    /// DamagedFile, FileTooLarge (also those that the handler gave to fail()).
    Result<bool> readBlock();
    /// Reads all that is left.
    Result<void> readAll();

    /// For the handler: stops the reading; readBlock() returns @p error.
    void fail(const Error &error);
    /// For the handler: readBlock() returns after the element at hand, the rest of the block waits.
    void pause();
    /// For the handler: nothing more is wanted.
    void finish();

    [[nodiscard]] const ByteSource &source() const { return *m_source; }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };
    static void XMLCALL onStart(void *self, const XML_Char *name, const XML_Char **attributes);
    static void XMLCALL onEnd(void *self, const XML_Char *name);
    static void XMLCALL onText(void *self, const XML_Char *text, int length);
    static void XMLCALL onDocumentType(void *self, const XML_Char *, const XML_Char *,
                                       const XML_Char *, int);
    Error damaged() const;
    void refuseEndlessMarkup();

    std::unique_ptr<ByteSource> m_source;
    XmlHandler &m_handler;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    std::optional<Error> m_error;
    std::int64_t m_given = 0; // bytes that the parser has been given
    int m_depth = 0;
    bool m_atEnd = false;
    bool m_paused = false;
    bool m_finished = false;
};

} // namespace kq::sheet
