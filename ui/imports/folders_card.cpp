#include "ui/imports/folders_card.h"

#include "ui/imports/folder_row.h"
#include "ui/imports/folder_watch.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

FoldersCard::FoldersCard(FolderWatch &watch, Language language, QWidget *parent)
    : Card(parent)
    , m_watch(watch)
    , m_language(language)
    , m_intro(new QLabel)
    , m_add(new QPushButton)
{
    setObjectName(u"foldersCard"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_intro->setWordWrap(true);
    setQuiet(m_intro);
    m_add->setObjectName(u"watchAnotherFolder"_s);
    addHeaderWidget(m_add);
    body()->setSpacing(space::insideCard);
    body()->addWidget(m_intro);
    connect(m_add, &QPushButton::clicked, this, &FoldersCard::folderWanted);
    connect(&m_watch, &FolderWatch::changed, this, &FoldersCard::show);
    setLanguage(language);
}

void FoldersCard::setSources(const QStringList &names)
{
    m_sources = names;
    for (const auto &[path, row] : m_rows)
        row->setSources(names);
}

void FoldersCard::setLanguage(Language language)
{
    m_language = language;
    setTitle(tr("Watched folders"));
    m_intro->setText(tr("Save the exports of your till and your shops here: what is new is checked "
                        "and offered to you."));
    m_add->setText(tr("Watch a folder…"));
    show();
}

void FoldersCard::show()
{
    QSet<QString> shown;
    for (const FolderLook &look : m_watch.folders()) {
        FolderRow *row = rowFor(look.folder.path);
        std::vector<FolderRow::Waiting> waiting;
        for (const WaitingFile &file : m_watch.waiting()) {
            if (file.folder.path == look.folder.path)
                waiting.push_back({file, m_watch.isWanted(file.state.path)});
        }
        row->show(look, m_watch.lookedAt(), m_language);
        row->showWaiting(waiting, m_language);
        shown.insert(look.folder.path);
    }
    std::erase_if(m_rows, [&](const auto &entry) {
        if (shown.contains(entry.first))
            return false;
        entry.second->deleteLater(); // its own button may have led here
        entry.second->hide();
        return true;
    });
    setVisible(!shown.isEmpty());
}

FolderRow *FoldersCard::rowFor(const QString &path)
{
    const auto found = m_rows.find(path);
    if (found != m_rows.end())
        return found->second;
    auto *row = new FolderRow(path);
    row->setSources(m_sources);
    body()->addWidget(row);
    m_rows[path] = row;
    connect(row, &FolderRow::folderChanged, this,
            [this](const WatchedFolder &folder) { m_watch.watch(folder); });
    connect(row, &FolderRow::removeWanted, &m_watch, &FolderWatch::stopWatching);
    connect(row, &FolderRow::importWanted, &m_watch, &FolderWatch::import);
    connect(row, &FolderRow::lookWanted, this, &FoldersCard::lookWanted);
    connect(row, &FolderRow::leaveOutWanted, &m_watch, &FolderWatch::leaveOut);
    return row;
}

} // namespace kq
