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

class AttributesCard;
class Card;
class ContactRulesCard;
class MessageBar;
class PreferredSourceCard;
class RefusalsCard;

/// Name, currency and country of the shop; rules for messages; whose word on a customer counts; the
/// shop's own attributes; language and appearance of the window; backup and check of the shop file.
/// Every change is kept at once.
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
    ContactRulesCard *m_rulesCard;
    RefusalsCard *m_refusalsCard;
    PreferredSourceCard *m_sourceCard;
    AttributesCard *m_attributesCard;

    Card *m_shopCard = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_hotlineLabel = nullptr;
    QLineEdit *m_hotline = nullptr;
    QLabel *m_currencyLabel = nullptr;
    QComboBox *m_currency = nullptr;
    QLabel *m_countryLabel = nullptr;
    QComboBox *m_country = nullptr;

    Card *m_windowCard = nullptr;
    QLabel *m_languageLabel = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_themeLabel = nullptr;
    QComboBox *m_theme = nullptr;

    Card *m_fileCard = nullptr;
    QLabel *m_path = nullptr;
    QLabel *m_fileNote = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace kq
