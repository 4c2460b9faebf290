#include "ui/widgets/insert_word.h"

#include "core/wording/plan_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QPlainTextEdit>

namespace kq {

using namespace Qt::StringLiterals;

InsertWord::InsertWord(QPlainTextEdit *text, QWidget *parent)
    : QPushButton(parent)
    , m_text(text)
{
    setObjectName(u"insertWord"_s);
    setIcon(lineIcon(Icon::Plus));
    setQuiet(this);
    setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    setMenu(new QMenu(this));
}

void InsertWord::offer(const Words &words, const OwnPlaceholders &own)
{
    setText(tr("Insert a word that is filled in…"));
    setToolTip(tr("Words in braces become what the shop knows of each person or of the round."));
    menu()->clear();
    for (const auto &[placeholder, key] : KeyTable<Placeholder>::entries)
        add(QString(QLatin1String(key)), nameOf(placeholder, words));
    if (own.names().isEmpty())
        return;
    menu()->addSection(tr("Own attributes"));
    for (std::size_t place = 0; place < static_cast<std::size_t>(own.names().size()); ++place) {
        if (const QString key = own.keyAt(place); !key.isEmpty())
            add(key, own.names()[static_cast<qsizetype>(place)]);
    }
}

void InsertWord::add(const QString &key, const QString &name)
{
    const QString word = u'{' + key + u'}';
    QString title = name;
    title.replace(u'&', u"&&"_s); // no key of the menu
    menu()->addAction(QString(title + u"  "_s + word), this, [this, word] {
        m_text->insertPlainText(word);
        m_text->setFocus();
    });
}

} // namespace kq
