#include "ui/settings/refusals_card.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/privacy/answer_files.h"
#include "ui/privacy/list_of_refusals.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

RefusalsCard::RefusalsCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_note(new QLabel)
    , m_take(new QPushButton)
    , m_files(new AnswerFiles(context))
{
    m_take->setObjectName(u"takeListOfRefusals"_s);
    m_note->setWordWrap(true);
    setQuiet(m_note);
    addHeaderWidget(m_take);
    body()->addWidget(m_note);
    body()->addWidget(m_files);
    connect(m_take, &QPushButton::clicked, this, [this] {
        askForListOfRefusals(m_context, this, [this](const Error &error) { Q_EMIT failed(error); });
    });
    retranslate();
}

void RefusalsCard::retranslate()
{
    setTitle(tr("People who want no messages"));
    m_take->setText(tr("Take in a list…"));
    m_note->setText(tr("A spreadsheet of phones or emails: these people are left out of every list "
                       "from then on. Who is not in the shop yet is remembered without the number, "
                       "for when a file brings the person."));
    showFiles();
}

void RefusalsCard::refresh()
{
    m_context.jobs.run(
        this, {}, [&shop = m_context.shop](JobControl &) { return shop.answerFiles(0); },
        [this](const Result<std::vector<AnswerFileRecord>> &files) {
            if (!files) {
                Q_EMIT failed(files.error());
                return;
            }
            m_known = *files;
            showFiles();
        });
}

void RefusalsCard::showFiles()
{
    m_files->show(m_known, Formatter(m_context.language.language(), {}));
}

} // namespace kq
