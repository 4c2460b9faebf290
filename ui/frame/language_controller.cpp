#include "ui/frame/language_controller.h"

#include "core/domain/keys.h"

#include <QCoreApplication>

namespace kq {

using namespace Qt::StringLiterals;

LanguageController::LanguageController(Language language, QObject *parent)
    : QObject(parent)
    , m_language(language)
{
    install();
}

LanguageController::~LanguageController()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageController::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT changed(language);
    install();
}

void LanguageController::install()
{
    const QString key = keyOf(m_language);
    for (const auto &[translator, name] :
         {std::pair(&m_qt, u"qtbase_"_s), std::pair(&m_own, u"khachquen_"_s)}) {
        QCoreApplication::removeTranslator(translator);
        if (translator->load(u":/i18n/"_s + name + key))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace kq
