#pragma once

#include "ui/frame/dialogs.h"

#include <optional>

namespace kq {

/// Answers at once with what the test has laid out, and keeps what was asked. Without an answer
/// laid out, the person gives up.
class FakeDialogs final : public Dialogs {
public:
    // Answers
    QStringList filesToOpen;
    QString fileToSave;
    QString folder;
    bool agrees = false;
    std::optional<QString> text;
    std::optional<int> option;

    // What was asked last
    QStringList asked; ///< titles, in order
    std::optional<FileQuestion> lastFile;
    std::optional<Confirmation> lastConfirmation;
    std::optional<TextQuestion> lastText;
    std::optional<Choice> lastChoice;
    QString shownInFolder;
    QString openedWithSystem;

    void openFiles(QWidget *, const FileQuestion &question,
                   std::function<void(const QStringList &)> chosen) override
    {
        asked << question.title;
        lastFile = question;
        if (!filesToOpen.isEmpty())
            chosen(filesToOpen);
    }
    void saveFile(QWidget *, const FileQuestion &question,
                  std::function<void(const QString &)> chosen) override
    {
        asked << question.title;
        lastFile = question;
        if (!fileToSave.isEmpty())
            chosen(fileToSave);
    }
    void chooseFolder(QWidget *, const QString &title,
                      std::function<void(const QString &)> chosen) override
    {
        asked << title;
        if (!folder.isEmpty())
            chosen(folder);
    }
    void confirm(QWidget *, const Confirmation &question, std::function<void()> agreed) override
    {
        asked << question.title;
        lastConfirmation = question;
        if (agrees)
            agreed();
    }
    void askText(QWidget *, const TextQuestion &question,
                 std::function<void(const QString &)> answered) override
    {
        asked << question.title;
        lastText = question;
        if (text && (!question.objection || question.objection(*text).isEmpty()))
            answered(*text);
    }
    void choose(QWidget *, const Choice &question, std::function<void(int)> chosen) override
    {
        asked << question.title;
        lastChoice = question;
        if (option)
            chosen(*option);
    }
    void showInFolder(const QString &path) override { shownInFolder = path; }
    void openWithSystem(const QString &address) override { openedWithSystem = address; }
};

} // namespace kq
