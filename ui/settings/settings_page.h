#pragma once

#include "core/base/result.h"
#include "core/domain/settings.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kq {

class Card;
class MessageBar;
class PreferredSourceCard;

/// Name, currency and country of the shop; whose word on a customer counts; language and appearance
/// of the window; backup and check of the shop file. Every change is kept at once.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool evaluates() const override { return false; }
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildShopCard();
    void buildWindowCard();
    void buildFileCard();
    void retranslate();
    void show(const Result<ShopSettings> &settings);
    /// Writes what the fields hold, if it differs from what is kept.
    void keep();
    void backUp();
    void check();
    void fail(const Error &error);

    PageContext m_context;
    ShopSettings m_settings; ///< as kept in the shop file
    MessageBar *m_message;
    PreferredSourceCard *m_sourceCard;

    Card *m_shopCard;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_hotlineLabel;
    QLineEdit *m_hotline;
    QLabel *m_currencyLabel;
    QComboBox *m_currency;
    QLabel *m_countryLabel;
    QComboBox *m_country;

    Card *m_windowCard;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;

    Card *m_fileCard;
    QLabel *m_path;
    QLabel *m_fileNote;
    QPushButton *m_backUp;
    QPushButton *m_check;
};

} // namespace kq
