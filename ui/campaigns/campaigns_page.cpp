#include "ui/campaigns/campaigns_page.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kq {

CampaignsPage::CampaignsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_choose(new QAction(this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(Icon::Campaigns))
    , m_failure(new MessageBar)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    m_table->setObjectName(QStringLiteral("exportsTable"));
    m_table->setModel(m_rows);
    m_card->body()->addWidget(m_table);
    layout->addWidget(m_failure);
    layout->addWidget(m_card, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    connect(m_choose, &QAction::triggered, this,
            [this] { m_context.navigator.goTo(PageId::Segments); });
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_context.navigator.goTo(PageId::Segments); });
    retranslate();
}

QString CampaignsPage::title() const
{
    return tr("Campaigns");
}

void CampaignsPage::retranslate()
{
    m_choose->setText(tr("Choose a segment to send to"));
    m_empty->setText(tr("No list has gone out yet. Choose a segment and export its list: it stands "
                        "here with what it cost."));
    m_empty->setAction(m_choose->text());
    m_card->setTitle(tr("Lists that went out"));
    m_table->setAccessibleName(tr("Lists that went out"));
    m_rows->setColumns({{tr("When"), false},
                        {tr("Segment"), false},
                        {tr("Channel"), false},
                        {tr("Sent to"), true},
                        {tr("Left out"), true},
                        {tr("Held out"), true},
                        {tr("Cost"), true},
                        {tr("File"), false}});
    Q_EMIT headerChanged();
}

void CampaignsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CampaignsPage::refresh()
{
    m_question.ask(
        [&shop = m_context.shop](JobControl &) -> Result<CampaignsAnswer> {
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            Result<std::vector<ExportRecord>> exports = shop.exports();
            if (!exports)
                return exports.error();
            return CampaignsAnswer{*settings, std::move(*exports)};
        },
        [this](const Result<CampaignsAnswer> &answer) { show(answer); });
}

QString CampaignsPage::channelName(MessageChannel channel) const
{
    switch (channel) {
    case MessageChannel::Zalo:
        return tr("Zalo");
    case MessageChannel::Sms:
        return tr("SMS");
    case MessageChannel::Email:
        return tr("Email");
    case MessageChannel::Phone:
        return tr("Call");
    }
    Q_UNREACHABLE();
    return {};
}

void CampaignsPage::show(const Result<CampaignsAnswer> &answer)
{
    if (!answer) {
        m_stack->setCurrentIndex(0);
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_stack->setCurrentIndex(answer->exports.empty() ? 1 : 0);
    m_choose->setVisible(!answer->exports.empty()); // the empty page has the same button
    const Formatter format(m_context.language.language(), answer->settings.currency);
    const auto figure = [&](std::int64_t value) {
        return RowsCell{format.number(value), QVariant::fromValue(value)};
    };
    std::vector<RowsRow> rows;
    for (const ExportRecord &record : answer->exports) {
        const QDateTime at = record.exportedAt;
        rows.push_back(
            {QString::number(record.id),
             {{format.moment(Moment::of(at.date(), at.time())), at},
              {record.groupName.isEmpty() ? tr("A condition without a name") : record.groupName,
               {}},
              {channelName(record.channel), {}},
              figure(record.written),
              figure(record.excluded),
              figure(record.heldOut),
              {format.money(record.cost), QVariant::fromValue(record.cost.minor)},
              {record.file, {}}},
             {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(1);
}

} // namespace kq
