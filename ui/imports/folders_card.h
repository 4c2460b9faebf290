#pragma once

#include "core/base/language.h"
#include "ui/widgets/card.h"

#include <QStringList>

#include <map>

class QLabel;
class QPushButton;

namespace kq {

class FolderRow;
class FolderWatch;

/// The watched folders and what waits in them. Hidden while none is watched.
class FoldersCard : public Card {
    Q_OBJECT
public:
    explicit FoldersCard(FolderWatch &watch, Language language, QWidget *parent = nullptr);

    /// Names of sources that the shop knows.
    void setSources(const QStringList &names);
    void setLanguage(Language language);

Q_SIGNALS:
    /// Another folder is to be watched: ask for it.
    void folderWanted();
    /// The owner wants to see how a waiting file is read.
    void lookWanted(const QString &file);

private:
    void show();
    FolderRow *rowFor(const QString &path);

    FolderWatch &m_watch;
    Language m_language;
    QStringList m_sources;
    QLabel *m_intro;
    QPushButton *m_add;
    std::map<QString, FolderRow *> m_rows; ///< by path
};

} // namespace kq
