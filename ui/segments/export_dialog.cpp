#include "ui/segments/export_dialog.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeldOut = 50; ///< percent; more would cost more purchases than it proves

/// @p name without what a system takes for parts of a path.
QString fileName(QString name)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    return name.replace(forbidden, u"-"_s);
}

} // namespace

ExportDialog::ExportDialog(const PageContext &context, const ShopSettings &settings,
                           ExportRequest request, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_settings(settings)
    , m_request(std::move(request))
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_channel(new QComboBox)
    , m_format(new QComboBox)
    , m_holdout(new QSpinBox)
    , m_sentence(new QLabel)
    , m_excluded(new QLabel)
    , m_save(new QPushButton(tr("Save list…")))
{
    setWindowTitle(m_request.groupName.isEmpty() ? tr("Export list")
                                                 : tr("Export list: %1").arg(m_request.groupName));
    setMinimumWidth(480);
    m_request.seed = QRandomGenerator::global()->generate64();
    m_channel->setObjectName(u"channel"_s);
    m_channel->addItem(tr("Zalo"), int(MessageChannel::Zalo));
    m_channel->addItem(tr("SMS"), int(MessageChannel::Sms));
    m_channel->addItem(tr("Email"), int(MessageChannel::Email));
    m_channel->addItem(tr("Call"), int(MessageChannel::Phone));
    m_format->setObjectName(u"format"_s);
    const Words words(m_context.language.language());
    for (const auto &[format, key] : KeyTable<ListFormat>::entries)
        m_format->addItem(nameOf(format, words), int(format));
    m_save->setObjectName(u"saveList"_s);
    m_save->setEnabled(false);
    m_holdout->setObjectName(u"holdout"_s);
    m_holdout->setRange(0, mostHeldOut);
    m_holdout->setSuffix(tr(" %", "after the share that is held out"));
    m_holdout->setToolTip(tr("These people get no message. Later they show what the message "
                             "brought in: the control group."));
    m_sentence->setWordWrap(true);
    m_excluded->setWordWrap(true);
    setQuiet(m_excluded);
    // Room for what is not known yet, so that the dialog need not grow under the pointer.
    m_sentence->setAlignment(Qt::AlignTop);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_excluded->setAlignment(Qt::AlignTop);
    m_excluded->setMinimumHeight(3 * fontMetrics().lineSpacing());
    for (QWidget *field : std::initializer_list<QWidget *>{m_channel, m_format, m_holdout})
        field->setMinimumHeight(measure::control);

    auto *form = new QFormLayout;
    form->addRow(tr("Channel"), m_channel);
    form->addRow(tr("Form"), m_format);
    form->addRow(tr("Held out, to compare"), m_holdout);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_failure);
    layout->addLayout(form);
    layout->addWidget(m_sentence);
    layout->addWidget(m_excluded);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setPrimary(m_save); // only a button that is in its dialog already becomes its default

    connect(m_channel, &QComboBox::currentIndexChanged, this, &ExportDialog::ask);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::ask);
    connect(m_holdout, &QSpinBox::valueChanged, this, &ExportDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    ask();
}

MessageChannel ExportDialog::channel() const
{
    return static_cast<MessageChannel>(m_channel->currentData().toInt());
}

ListFormat ExportDialog::format() const
{
    return static_cast<ListFormat>(m_format->currentData().toInt());
}

void ExportDialog::ask()
{
    m_save->setEnabled(false);
    m_sentence->setEnabled(false);
    m_request.channel = channel();
    m_request.format = format();
    m_request.holdoutPercent = m_holdout->value();
    m_request.file.clear();
    m_request.ledger = Ledger::LeaveOut;
    m_question.ask(
        [&shop = m_context.shop, request = m_request, language = m_context.language.language()](
            JobControl &control) { return shop.exportList(request, {}, language, {}, control); },
        [this](const Result<ExportReport> &report) { show(report); });
}

void ExportDialog::show(const Result<ExportReport> &report)
{
    const Words words(m_context.language.language());
    if (!report) {
        m_failure->say(MessageBar::Kind::Error, sentenceFor(report.error(), words));
        return;
    }
    m_failure->clear();
    const Formatter format(m_context.language.language(), m_settings.currency);
    m_sentence->setEnabled(true);
    m_sentence->setText(tr("To %1 customers, %2. To everybody: %3. Saved: %4.", nullptr,
                           static_cast<int>(report->written))
                            .arg(format.number(report->written), format.money(report->cost),
                                 format.money(report->costOfAll),
                                 format.money(report->costOfAll - report->cost)));
    QStringList left;
    if (report->heldOut > 0)
        left.append(tr("held out: %1").arg(format.number(report->heldOut)));
    for (const auto &[reason, people] : report->excluded)
        left.append(nameOf(reason, words) + u": "_s + format.number(people));
    m_excluded->setText(left.isEmpty() ? tr("Nobody of this segment is left out.")
                                       : tr("Left out: %1").arg(left.join(u" · "_s)));
    m_save->setEnabled(report->written > 0);
}

void ExportDialog::chooseFile()
{
    const QString suffix = suffixOf(format());
    const Words words(m_context.language.language());
    const QString group = m_request.groupName.isEmpty() ? tr("List", "name of a file")
                                                        : fileName(m_request.groupName);
    const FileQuestion question{tr("Save list"),
                                {{nameOf(format(), words), {u"*."_s + suffix}}},
                                group + u' ' + m_context.today().toString(Qt::ISODate) + u'.' +
                                    suffix,
                                suffix};
    m_context.dialogs.saveFile(this, question, [this](const QString &path) { write(path); });
}

void ExportDialog::write(const QString &path)
{
    m_request.file = path;
    m_request.ledger = Ledger::Record;
    m_request.format = format();
    const Language language = m_context.language.language();
    m_context.jobs.run(
        this, tr("Writing the list"),
        [&shop = m_context.shop, request = m_request, headers = listHeaders(Words(language)),
         language, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.exportList(request, headers, language, now, control);
        },
        [this, path](const Result<ExportReport> &report) {
            if (!report) {
                show(report);
                return;
            }
            m_context.notices.say(
                {Notice::Kind::Done, tr("List saved: %1").arg(QDir::toNativeSeparators(path)),
                 tr("Show in folder"),
                 [&dialogs = m_context.dialogs, path] { dialogs.showInFolder(path); }});
            m_context.events.announce();
            accept();
        });
}

} // namespace kq
