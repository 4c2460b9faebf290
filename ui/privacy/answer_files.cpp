#include "ui/privacy/answer_files.h"

#include "ui/privacy/answers_notice.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

AnswerFiles::AnswerFiles(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    setVisible(false);
}

void AnswerFiles::show(const std::vector<AnswerFileRecord> &files, const Formatter &format)
{
    // A button that somebody is about to press stays where nothing has changed.
    if (m_rows != nullptr && files == m_files && format.language() == m_language)
        return;
    m_files = files;
    m_language = format.language();
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(space::tight);
    for (const AnswerFileRecord &file : m_files)
        addRow(file, format);
    m_layout->addWidget(m_rows);
    setVisible(!m_files.empty());
}

void AnswerFiles::addRow(const AnswerFileRecord &file, const Formatter &format)
{
    const QString name = file.file.isEmpty() ? tr("File without a name") : file.file;
    QStringList parts{tr("%1 rows").arg(format.number(file.rows))};
    if (file.refused > 0)
        parts.append(tr("%1 want no more messages").arg(format.number(file.refused)));
    if (file.strangers > 0)
        parts.append(tr("%1 who refuse are not in the shop").arg(format.number(file.strangers)));
    const Moment at = Moment::of(file.takenAt.date(), file.takenAt.time());
    auto *title = new QLabel(tr("%1 · %2", "a file and when it came").arg(name, format.moment(at)));
    auto *facts = new QLabel(parts.join(u" · "_s));
    setQuiet(facts);
    for (QLabel *label : {title, facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *undo = new QPushButton(tr("Take back"));
    undo->setObjectName(u"takeFileBack%1"_s.arg(file.id));
    undo->setAccessibleName(tr("Take “%1” back").arg(name));
    connect(undo, &QPushButton::clicked, this, [this, undo, id = file.id, name] {
        undo->setEnabled(false); // once is enough
        takeAnswersBack(m_context, id, name);
    });
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(title);
    text->addWidget(facts);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::insideCard);
    row->addLayout(text, 1);
    row->addWidget(undo, 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

} // namespace kq
