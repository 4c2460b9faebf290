#pragma once

#include "core/base/language.h"

#include <QObject>
#include <QTranslator>

namespace kq {

/// The language of the window. Changing it sends QEvent::LanguageChange to every widget, which then
/// sets its texts again.
class LanguageController : public QObject {
    Q_OBJECT
public:
    /// Installs the translation of @p language, if the program carries it.
    explicit LanguageController(Language language, QObject *parent = nullptr);
    ~LanguageController() override;

    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

Q_SIGNALS:
    /// Sent before the widgets get their LanguageChange.
    void changed(kq::Language language);

private:
    void install();

    Language m_language;
    QTranslator m_own;
    QTranslator m_qt; ///< Qt has no Vietnamese of its own (buttons, file dialog): we carry one
};

} // namespace kq
