#include "core/wording/words.h"

#include "core/domain/keys.h"

namespace kq {

using namespace Qt::StringLiterals;

Words::Words(Language language)
    : m_language(language)
{
    auto translator = std::make_shared<QTranslator>();
    const QString file = u":/i18n/khachquen_"_s + keyOf(language) + u".qm"_s;
    if (translator->load(file))
        m_translator = std::move(translator);
}

QString Words::say(const char *source, int n) const
{
    QString text;
    if (m_translator)
        text = m_translator->translate("Words", source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(u"%n"_s, QString::number(n));
    return text;
}

} // namespace kq
