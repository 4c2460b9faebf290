#include "core/text/word_key.h"

#include "core/text/fold.h"

namespace kq {

QString wordKey(QStringView written)
{
    QString key = folded(written);
    for (QChar &c : key) {
        if (c == u'_' || c.category() == QChar::Punctuation_Dash)
            c = u' ';
    }
    key = key.simplified();
    key.replace(QStringLiteral(" /"), QStringLiteral("/"));
    key.replace(QStringLiteral("/ "), QStringLiteral("/"));
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

} // namespace kq
