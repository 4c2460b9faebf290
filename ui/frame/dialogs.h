#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace kq {

/// A kind of file that a person may choose: `{tr("Spreadsheets"), {"*.csv", "*.xlsx"}}`.
struct FileKind {
    QString name;
    QStringList patterns;
};

struct FileQuestion {
    QString title;
    std::vector<FileKind> kinds;
    QString suggestedName; ///< for saving; may be empty
    QString suffix;        ///< added to a typed name without one, without its dot; may be empty
};

/// A step that cannot be taken back. The button says what it does ("Erase"), never "OK".
struct Confirmation {
    QString title;
    QString text;    ///< what will happen, in one sentence
    QString details; ///< smaller, below; may be empty
    QString button;
};

struct TextQuestion {
    QString title;
    QString label;
    QString value; ///< to start with
    QString button;
    /// Why a text cannot be taken, in words; empty where it can. Asked at each key.
    std::function<QString(const QString &text)> objection;
};

/// One of several.
struct Choice {
    QString title;
    QString text;
    QStringList options;
    int current = 0;
    QString button;
};

/// The questions that stand in a window of their own. All of them return at once; the answer comes
/// later by the function given, and does not come at all when the person gives up or when @p parent
/// is destroyed before. Tests answer with tests/support/fake_dialogs.h.
class Dialogs {
public:
    Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;
    virtual ~Dialogs() = default;

    virtual void openFiles(QWidget *parent, const FileQuestion &question,
                           std::function<void(const QStringList &)> chosen) = 0;
    /// The person has agreed to overwrite a file that exists.
    virtual void saveFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(const QString &)> chosen) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title,
                              std::function<void(const QString &)> chosen) = 0;
    virtual void confirm(QWidget *parent, const Confirmation &question,
                         std::function<void()> agreed) = 0;
    virtual void askText(QWidget *parent, const TextQuestion &question,
                         std::function<void(const QString &)> answered) = 0;
    /// Answers with the index of the option.
    virtual void choose(QWidget *parent, const Choice &question,
                        std::function<void(int)> chosen) = 0;
    /// Shows @p path in the system's file manager.
    virtual void showInFolder(const QString &path) = 0;
    /// Opens a file or a link (https:, tel:, mailto:) with the system's program for it.
    virtual void openWithSystem(const QString &address) = 0;
};

} // namespace kq
