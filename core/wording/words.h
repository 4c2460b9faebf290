#pragma once

#include "core/base/language.h"

#include <QString>
#include <QTranslator>

#include <memory>

namespace kq {

/// Speaks one language, whatever the window or the machine speaks. What the core has to say to
/// people (errors, reasons, headers of lists) is said through one.
///
/// Sentences are written as QT_TRANSLATE_NOOP("Words", "…"), so that lupdate finds them.
class Words {
public:
    /// Takes the program's own translation of @p language; English needs it for plurals alone.
    explicit Words(Language language);

    [[nodiscard]] Language language() const { return m_language; }

    /// The sentence in this language; the English source where it has no translation. @p n chooses
    /// the plural and replaces %n; below 0 there is none.
    [[nodiscard]] QString say(const char *source, int n = -1) const;

private:
    Language m_language;
    std::shared_ptr<const QTranslator> m_translator;
};

} // namespace kq
