#include "ui/imports/folder_row.h"

#include "core/text/format.h"
#include "ui/imports/waiting_row.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int sourceWidth = 180;
constexpr std::size_t filesShown = 5;

/// A path that may be wrapped behind each folder.
QString wrappable(const QString &path)
{
    QString text = QDir::toNativeSeparators(path);
    const QChar separator = QDir::separator();
    return text.replace(separator, QString(separator) + QChar(0x200B));
}

} // namespace

FolderRow::FolderRow(const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_folder{path, {}, false}
    , m_name(new QLabel(QDir(path).dirName()))
    , m_path(new QLabel(wrappable(path)))
    , m_state(new QLabel)
    , m_sourceLabel(new QLabel)
    , m_source(new QComboBox)
    , m_atOnce(new QCheckBox)
    , m_remove(new QPushButton)
    , m_files(new QVBoxLayout)
    , m_more(new QLabel)
{
    makeWidgets();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::labelToField);
    texts->addWidget(m_name);
    texts->addWidget(m_path);
    texts->addWidget(m_state);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::tight);
    head->addLayout(texts, 1);
    head->addWidget(m_sourceLabel, 0, Qt::AlignTop);
    head->addWidget(m_source, 0, Qt::AlignTop);
    head->addSpacing(space::tight);
    head->addWidget(m_atOnce, 0, Qt::AlignTop);
    head->addSpacing(space::tight);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    m_files->setContentsMargins(space::insideCard, 0, 0, 0);
    m_files->setSpacing(space::betweenFields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenFields);
    layout->addLayout(head);
    layout->addLayout(m_files);
    connect(m_atOnce, &QCheckBox::toggled, this, &FolderRow::tellChange);
    connect(m_source, &QComboBox::activated, this, &FolderRow::tellChange);
    connect(m_source->lineEdit(), &QLineEdit::editingFinished, this, &FolderRow::tellChange);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(m_folder.path); });
}

void FolderRow::makeWidgets()
{
    for (QLabel *label : {m_name, m_path, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_name->setFont(fontFor(TextRole::Section));
    for (QLabel *label : {m_path, m_state, m_more})
        setTextRole(label, TextRole::Note);
    m_state->setObjectName(u"folderState"_s);
    m_source->setObjectName(u"folderSource"_s);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->setFixedWidth(sourceWidth);
    m_sourceLabel->setBuddy(m_source);
    m_sourceLabel->setFixedHeight(m_source->sizeHint().height());
    m_atOnce->setObjectName(u"folderAtOnce"_s);
    m_atOnce->setMinimumHeight(m_source->sizeHint().height());
    m_remove->setObjectName(u"folderRemove"_s);
    setQuiet(m_remove);
    m_files->addWidget(m_more);
    m_more->hide();
}

void FolderRow::setSources(const QStringList &names)
{
    const QSignalBlocker quiet(m_source);
    const QString text = m_source->currentText();
    m_source->clear();
    m_source->addItems(names);
    m_source->setCurrentText(text);
}

void FolderRow::show(const FolderLook &look, const QDateTime &lookedAt, Language language)
{
    // Typing is not disturbed by looks that find nothing else.
    if (look.folder.source != m_folder.source) {
        const QSignalBlocker quiet(m_source);
        m_source->setCurrentText(look.folder.source);
    }
    m_folder = look.folder;
    m_sourceLabel->setText(tr("Source"));
    m_source->lineEdit()->setPlaceholderText(tr("as the file tells"));
    m_atOnce->setText(tr("Import at once"));
    m_atOnce->setToolTip(tr("Files that are read without doubt and without a rejected row are "
                            "imported as they appear. The others wait here for you."));
    m_remove->setText(tr("Stop watching"));
    m_remove->setAccessibleName(QString(m_remove->text() % u": " % m_name->text()));
    const Formatter format(language, u"VND"_s); // writes moments only
    const QString when = format.moment(Moment::of(lookedAt.date(), lookedAt.time()));
    m_state->setText(look.reachable
                         ? tr("Last looked at: %1").arg(when)
                         : tr("The folder is not there at the moment. It is watched again as soon "
                              "as it is back."));
    const QSignalBlocker quiet(m_atOnce);
    m_atOnce->setChecked(m_folder.atOnce);
}

void FolderRow::tellChange()
{
    const WatchedFolder said{m_folder.path, m_source->currentText().simplified(),
                             m_atOnce->isChecked()};
    if (said == m_folder)
        return;
    m_folder = said;
    Q_EMIT folderChanged(said);
}

void FolderRow::showWaiting(const std::vector<Waiting> &files, Language language)
{
    QSet<QString> shown;
    for (const Waiting &waiting : files) {
        if (static_cast<std::size_t>(shown.size()) == filesShown)
            break;
        rowFor(waiting.file.state.path)->show(waiting.file, waiting.wanted, language);
        shown.insert(waiting.file.state.path);
    }
    std::erase_if(m_rows, [&](const auto &entry) {
        if (shown.contains(entry.first))
            return false;
        entry.second->hide();
        entry.second->deleteLater(); // its own button may have led here
        return true;
    });
    const auto more =
        static_cast<std::int64_t>(files.size()) - static_cast<std::int64_t>(shown.size());
    m_more->setVisible(more > 0);
    m_more->setText(tr("and %1 more").arg(Formatter(language, u"VND"_s).number(more)));
}

WaitingRow *FolderRow::rowFor(const QString &path)
{
    const auto found = m_rows.find(path);
    if (found != m_rows.end())
        return found->second;
    auto *row = new WaitingRow(path);
    m_files->insertWidget(m_files->count() - 1, row); // above the line that tells of more
    m_rows[path] = row;
    connect(row, &WaitingRow::importWanted, this, &FolderRow::importWanted);
    connect(row, &WaitingRow::lookWanted, this, &FolderRow::lookWanted);
    connect(row, &WaitingRow::leaveOutWanted, this, &FolderRow::leaveOutWanted);
    return row;
}

} // namespace kq
