#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/domain/customer.h"
#include "core/domain/import_record.h"
#include "core/domain/settings.h"
#include "core/exporting/contact_list.h"
#include "core/exporting/recipients.h"
#include "core/importing/edit_customers.h"
#include "core/importing/import_file.h"
#include "core/importing/own_attributes.h"
#include "core/importing/same_person.h"
#include "core/importing/same_sale.h"
#include "core/importing/similar_customers.h"
#include "core/importing/undo_import.h"
#include "core/segment/segment.h"
#include "core/shop/answers.h"
#include "core/shop/campaign_roll.h"
#include "core/shop/hand_round.h"
#include "core/shop/list_request.h"
#include "core/shop/snapshot.h"
#include "core/store/attributes_store.h"
#include "core/store/campaigns_store.h"
#include "core/store/consents_store.h"
#include "core/store/customers_store.h"
#include "core/store/erasure_store.h"
#include "core/store/exports_store.h"
#include "core/store/fact_sources.h"
#include "core/store/folder_risk.h"
#include "core/store/hand_store.h"
#include "core/store/merges_store.h"
#include "core/store/orders_store.h"
#include "core/store/sales_store.h"
#include "core/store/shop_file.h"
#include "core/store/sources_store.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace kq {

struct FileState;
struct SeenFile;
struct WaitingFile;
struct WatchedFolder;
struct WatchedLook;
enum class AskedBy;

/// What a shop knows of one person besides what Customer tells.
struct PersonFile {
    Customer customer;
    std::vector<ConsentEvent> consents; ///< in the order in which they were said
    bool restricted = false;
    std::vector<std::int64_t> campaigns; ///< whose list the person was on
    std::vector<DataRequest> requests;
};

/// What erasing a person takes away, ends and leaves.
struct ErasureReport {
    CustomerId customer;
    ErasedRows rows;
    std::int64_t identities = 0; ///< phones, e-mails and codes that no file brings back
    bool opening = false;        ///< whether figures without orders go from the revenue, too
    QStringList olderCopies;     ///< backups beside the shop file, which still have the person
    bool traces = false;         ///< whether bytes of the person could still be found afterwards
};

/// What a person said about messages.
struct ConsentWord {
    MessageChannel channel = MessageChannel::Zalo;
    Consent state = Consent::Unknown;
    QString how;
    QString evidence;
};

/// How the shop knows what people said.
struct ConsentProof {
    QString how;
    QString evidence;
};

/// What of a customer the owner wrote by hand.
struct OwnerWord {
    FieldSet fields = 0;
    QStringList attributes; ///< their names
    /// Where the fields have their value from, the owner's own too; see factOrigins().
    std::map<OwnerField, FactOrigin> origins;
};

/// One open shop file and everything that can be done with it. The window and the command line
/// are two faces of this class: each of its functions is one use case. What only evaluates works
/// on a Snapshot (live_count.h, tier_figures.h, shop_figures.h, care_groups.h).
///
/// Every function may be called from any thread; each works on a connection of its own. Long ones
/// take a JobControl. Besides the errors named, all have those of the shop file.
class Shop {
public:
    /// Makes a new shop file with the five tiers. Error: FileExists where @p path is taken.
    static Result<std::unique_ptr<Shop>> create(const QString &path, const ShopSettings &settings);
    /// Opens a shop file. Errors: those of ShopFile::open().
    static Result<std::unique_ptr<Shop>> open(const QString &path);

    [[nodiscard]] QString path() const { return m_file.path(); }
    /// Whether the folder of the file is a bad place for it.
    [[nodiscard]] FolderRisk folderRisk() const { return kq::folderRisk(m_file.path()); }
    /// Whether the program that had it open before ended without closing it: check() is due.
    [[nodiscard]] bool endedUncleanly() const { return m_file.endedUncleanly(); }

    // Settings

    [[nodiscard]] Result<ShopSettings> settings() const;
    /// Error: BadSetting for another currency once there are orders, because their amounts are kept
    /// in minor units of the first; `expected` is the currency of now.
    Result<void> changeSettings(const ShopSettings &settings);

    /// What a table of this name was left like, in words of the window's own; empty where nobody
    /// kept anything.
    [[nodiscard]] Result<QString> keptView(const QString &table) const;
    /// Keeps it. Nothing that is evaluated changes by it.
    Result<void> keepView(const QString &table, const QString &view);

    // Imports

    [[nodiscard]] Result<FileGuess> guessFile(const ImportRequest &request,
                                              JobControl &control) const;
    Result<ImportReport> importFile(const ImportRequest &request, const QDateTime &now,
                                    JobControl &control);
    /// Newest first.
    [[nodiscard]] Result<std::vector<ImportRecord>> imports() const;
    /// Takes an import back. Error: UnknownImport.
    Result<UndoReport> undoImport(ImportId id, BuiltUpon builtUpon, JobControl &control);

    // Watched folders (importing/watched_folders.h)

    /// Adds @p folder, or changes what is kept of it.
    Result<void> watchFolder(const WatchedFolder &folder);
    Result<void> stopWatching(const QString &path);
    /// What lies in them, and what of it is new; @p before: the files of the look before.
    [[nodiscard]] Result<WatchedLook>
    lookAtWatchedFolders(const std::vector<FileState> &before) const;
    /// Empty where the content of the file was imported or left out before.
    Result<std::optional<WaitingFile>> examineFile(const FileState &state,
                                                   const WatchedFolder &folder,
                                                   const QDateTime &now, JobControl &control);
    /// Empty where the file has to be examined again; nothing is changed then.
    Result<std::optional<ImportReport>> importWaiting(const WaitingFile &file, AskedBy askedBy,
                                                      const QDateTime &now, JobControl &control);
    /// These files need no answer any more.
    Result<void> leaveOut(const std::vector<SeenFile> &files);

    /// Where data came from, in the order in which it came.
    [[nodiscard]] Result<std::vector<StoredSource>> sources() const;
    /// The source whose word on a customer is not overwritten by others; empty where there is none.
    [[nodiscard]] Result<std::optional<StoredSource>> preferredSource() const;
    /// Makes @p id the preferred source, for the imports to come; 0 makes none.
    Result<void> preferSource(SourceId id);

    // Evaluation

    /// The shop as it is now: immutable, shared, built anew only after a change. After a change of
    /// definitions alone the columns stay.
    Result<std::shared_ptr<const Snapshot>> snapshot(JobControl &control);

    /// So many customers, orders and order lines are read in a moment: smaller shops need no side
    /// file.
    static constexpr std::size_t columnsWorthKeeping = 200'000;
    /// Keeps the columns of the newest snapshot in the side file (profile/column_file.h), where it
    /// does not have them yet, so that the shop opens at once the next time. A shop of fewer than
    /// @p leastRows has no side file. Does nothing before the first snapshot.
    /// Errors: FileUnwritable, Cancelled; either leaves the shop as useful as it was.
    Result<void> keepColumns(JobControl &control, std::size_t leastRows = columnsWorthKeeping);
    /// Removes the side file, which holds personal data. After a change that took somebody out of
    /// the shop it does not come back with that person.
    void forgetColumns();

    // Segments

    /// Errors: EmptyText (no name), NameTaken, and those of checkCondition().
    Result<SegmentId> addSegment(const QString &name, const Condition &condition,
                                 const QString &templateKey, const QDateTime &now);
    /// Errors: EmptyText, NameTaken, UnknownSegment.
    Result<void> renameSegment(SegmentId id, const QString &name, const QDateTime &now);
    /// Errors: UnknownSegment, and those of checkCondition().
    Result<void> changeSegment(SegmentId id, const Condition &condition, const QDateTime &now);
    /// Errors: UnknownSegment.
    Result<void> describeSegment(SegmentId id, const SegmentLook &look);
    /// Puts back what removeSegment() removed, under its old id. Errors: NameTaken,
    /// UnknownSegment where there is one with that id, and those of checkCondition().
    Result<void> putSegmentBack(const Segment &segment);
    /// Errors: UnknownSegment; SegmentInUse where another segment or a tier refers to it.
    Result<void> removeSegment(SegmentId id);

    // Tiers

    /// Puts @p tiers in the place of the whole ladder, and keeps how it was before @p now for
    /// Snapshot::rules. Errors: those of checkLadder().
    Result<void> changeTiers(const std::vector<Tier> &tiers, const QDateTime &now);

    // Care plans, prices and texts of messages (care/plan.h, care/prices.h)

    /// Puts @p edits in the place of all that was changed of the plan; none bring the original
    /// back. Errors: UnknownTier, UnknownSegment, and those of checkedFieldText().
    Result<void> changePlan(const GroupRef &group, const PlanEdits &edits);
    /// The prices that the owner wrote; those that the program brings are not among them.
    [[nodiscard]] Result<std::vector<DatedPrice>> ownPrices() const;
    /// Puts @p prices in the place of all of these. Errors: those of checkPrice().
    Result<void> changePrices(const std::vector<DatedPrice> &prices);
    /// Keeps what texts are filled with, but for the shop's name and hotline, which are settings.
    /// Errors: OutOfRange for a quota or a budget below 0.
    Result<void> changeMessageSettings(const MessageSettings &settings);

    // Customers

    /// Ids whose name, phone, e-mail, code or tag holds @p text; tone marks do not matter. An
    /// empty text finds everyone.
    [[nodiscard]] Result<std::vector<CustomerId>> findCustomers(const QString &text,
                                                                JobControl &control) const;
    /// The rows of @p ids, in their order; unknown ids are left out.
    [[nodiscard]] Result<std::vector<CustomerRow>>
    customerRows(const std::vector<CustomerId> &ids) const;
    /// Error: UnknownCustomer.
    [[nodiscard]] Result<Customer> customer(CustomerId id) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<OrderWithLines>> ordersOf(CustomerId id) const;

    /// Edits customers by hand, as one step; errors: those of kq::editCustomers().
    Result<StepId> editCustomers(const std::vector<CustomerId> &customers,
                                 const CustomerEdits &edits, const QDateTime &now,
                                 JobControl &control);
    /// The fields of a customer that the owner wrote, and where the others come from.
    [[nodiscard]] Result<OwnerWord> ownerWordOn(CustomerId id) const;
    /// Unites two customers; the lower id survives. Errors: UnknownCustomer, OutOfRange.
    Result<MergeReport> mergeCustomers(CustomerId a, CustomerId b, const QDateTime &now,
                                       JobControl &control);
    /// Who became @p survivor, the last one first.
    [[nodiscard]] Result<std::vector<Merge>> mergesInto(CustomerId survivor) const;
    /// Takes @p gone, or the last one where that is 0, out of @p survivor again.
    Result<ApartReport> takeCustomersApart(CustomerId survivor, CustomerId gone,
                                           const QDateTime &now, JobControl &control);

    /// Customers who may be one, for the owner to judge: the surest first.
    [[nodiscard]] Result<std::vector<SimilarPair>> similarCustomers(std::size_t most,
                                                                    JobControl &control) const;
    /// The two are two people, whatever files say.
    Result<void> keepApart(CustomerId a, CustomerId b);
    /// Orders of two sources that may be one sale, for the owner to judge: the newest first.
    [[nodiscard]] Result<std::vector<SamePair>> samePairs(std::int64_t most,
                                                          JobControl &control) const;
    /// @p dropped is the same sale as @p kept and goes. Errors: those of kq::uniteSales().
    Result<StepId> uniteSales(OrderId kept, OrderId dropped, const QDateTime &now,
                              JobControl &control);
    /// Takes back what editCustomers(), mergeCustomers(), uniteSales() or a change of an attribute
    /// did. False where that cannot
    /// be any more, because later imports or edits build on it.
    Result<bool> undoEdit(StepId id, JobControl &control);
    /// The same, and what stands in the way: later steps go first where @p builtUpon says so.
    /// Outcomes as of kq::undoEdit().
    Result<UndoReport> undoEdit(StepId id, BuiltUpon builtUpon, JobControl &control);
    /// The two are two sales.
    Result<void> keepSalesApart(OrderId a, OrderId b);

    // The shop's own attributes (importing/own_attributes.h); each step is taken back by undoEdit()

    [[nodiscard]] Result<std::vector<StoredAttribute>> attributes() const;
    Result<void> defineAttribute(const QString &name, AttributeType type,
                                 const QStringList &choices);
    /// Conditions follow.
    Result<StepId> renameAttribute(const QString &name, const QString &newName,
                                   const QDateTime &now, JobControl &control);
    Result<StepId> setAttributeChoices(const QString &name, const QStringList &choices,
                                       const QDateTime &now, JobControl &control);
    /// Also AttributeInUse where a segment or tier speaks of it; likewise below.
    Result<StepId> retypeAttribute(const QString &name, AttributeType type, const QDateTime &now,
                                   JobControl &control);
    Result<StepId> removeAttribute(const QString &name, const QDateTime &now, JobControl &control);

    // Lists

    /// Writes the list and keeps a record of it; without a file it only says what the list would
    /// hold, or keeps the record alone of messages that were sent without a list. File and record
    /// are made together or not at all. Errors: FileUnwritable, Cancelled, UnknownPlaceholder,
    /// UnfilledMessage, TooFewCodes, UnfitListValue, and those of evaluate().
    Result<ExportReport> exportList(const ExportRequest &request, const ListHeaders &headers,
                                    Language language, const QDateTime &now, JobControl &control);
    /// Who is behind the numbers of what exportList() would write.
    Result<ListPeople> peopleOfList(const ExportRequest &request, JobControl &control);
    /// Newest first.
    [[nodiscard]] Result<std::vector<ExportRecord>> exports() const;

    // Campaigns and what people said (shop_consents.cpp)

    /// Lists whose messages are recorded, newest first.
    [[nodiscard]] Result<std::vector<Campaign>> campaigns() const;
    /// Error: UnknownCampaign.
    [[nodiscard]] Result<Campaign> campaign(std::int64_t id) const;
    /// Who was on its list. Error: UnknownCampaign.
    [[nodiscard]] Result<CampaignPeople> campaignPeople(std::int64_t id) const;
    /// The same with what is known of them now and what came back. Error: UnknownCampaign.
    Result<CampaignRoll> campaignRoll(std::int64_t id, JobControl &control);
    /// The messages of a list no longer count. Error: UnknownCampaign.
    Result<void> removeCampaign(std::int64_t id);
    /// They do again. Error: UnknownCampaign where it was not removed.
    Result<void> bringCampaignBack(std::int64_t id);
    [[nodiscard]] Result<ContactRules> contactRules() const;
    Result<void> changeContactRules(const ContactRules &rules);
    /// Keeps what a person said, and that it was said. Errors: UnknownCustomer.
    Result<void> recordConsent(CustomerId id, const ConsentWord &word, const QDateTime &now,
                               JobControl &control);
    /// Keeps that people refused messages on @p channels, as one step that undoEdit() takes back
    /// with what they said; 0 where nobody is named.
    Result<StepId> recordRefusals(const std::vector<CustomerId> &people,
                                  const std::vector<MessageChannel> &channels,
                                  const ConsentProof &proof, const QDateTime &now,
                                  JobControl &control);
    /// Keeps the data of a person from every list, or lets them be used again.
    /// Errors: UnknownCustomer.
    Result<void> setRestricted(CustomerId id, bool restricted, QDate since, const QString &note);
    /// Everything that the shop keeps of a person, for the person to see. Errors: UnknownCustomer.
    [[nodiscard]] Result<PersonFile> personFile(CustomerId id) const;
    /// The messages of recorded lists that went to a customer, newest first; to those merged into
    /// them, too.
    [[nodiscard]] Result<std::vector<PersonMessage>> messagesTo(CustomerId id) const;
    /// The id of the request; the days by which it is due are worked out. Errors: UnknownCustomer.
    Result<std::int64_t> addDataRequest(CustomerId id, RequestKind kind, QDate receivedOn,
                                        const QString &note);
    [[nodiscard]] Result<std::vector<DataRequest>> dataRequests() const;
    /// False where there is none with this id.
    Result<bool> finishDataRequest(std::int64_t id, QDate doneOn);

    // Messages by hand and what comes back (shop_hand_rounds.cpp, shop_answers.cpp)

    /// A campaign that is sent one by one, with the texts as of a day. Error: UnknownCampaign, also
    /// for one that is sent as a list.
    Result<HandRound> handRound(std::int64_t campaign, QDate asOf, JobControl &control);
    /// Notes how far a message is. Of one that is refused, also that the person refuses the
    /// channel; the step of that, else 0. Errors: UnknownCampaign, also for one that is sent as a
    /// list; UnknownCustomer for somebody who gets no message of it.
    Result<StepId> markHandMessage(std::int64_t campaign, const HandMessage &message,
                                   const QDateTime &now, JobControl &control);
    [[nodiscard]] Result<std::vector<HandProgress>> handProgress() const;
    /// Takes a sender's report or a filled-in call sheet into a campaign. Errors: those of
    /// readAnswerFile() and of the file outside, UnknownCampaign; nothing is kept then.
    Result<AnswerReport> importAnswers(std::int64_t campaign, const QString &file,
                                       const QDateTime &now, JobControl &control);
    /// The files that importAnswers() took into a campaign or, of 0, those of importRefusals();
    /// newest first.
    [[nodiscard]] Result<std::vector<AnswerFileRecord>> answerFiles(std::int64_t campaign) const;
    /// Takes back what such a file brought, refusals with it, at any later time.
    /// Errors: UnknownImport.
    Result<AnswersTakenBack> takeAnswersBack(std::int64_t file, JobControl &control);
    /// What came back, by the ids of now. Error: UnknownCampaign.
    [[nodiscard]] Result<std::vector<CampaignAnswer>> campaignAnswers(std::int64_t campaign) const;
    /// Takes a list of people who want no messages. Who is not in the shop is remembered by a hash,
    /// so that a later file brings them as people who refuse. Errors: those of readAnswerFile()
    /// and of the file outside; nothing is kept then.
    Result<AnswerReport> importRefusals(const QString &file,
                                        const std::vector<MessageChannel> &channels,
                                        const QDateTime &now, JobControl &control);

    /// Whether a file is better taken by importRefusals() than as customers.
    [[nodiscard]] bool isListOfRefusals(const QString &file) const;

    // Erasure (shop_erasure.cpp)

    /// What erasing a person would take away and end. Errors: UnknownCustomer.
    [[nodiscard]] Result<ErasureReport> erasureOf(CustomerId id) const;
    /// Takes a person out of the shop for good, so that no byte of name, phone or e-mail is left in
    /// the file, its log or the side file, and keeps hashes by which files do not bring the person
    /// back. Orders stay as sales of nobody; opening figures go. What had changed the person cannot
    /// be taken back any more. Errors: UnknownCustomer; ShopInUse where somebody reads just then,
    /// which leaves the person erased and traces in the log until the next time.
    Result<ErasureReport> erase(CustomerId id, QDate on, JobControl &control);

    // The file

    Result<void> backup(const QString &target, Existing existing, JobControl &control) const;
    /// Puts a backup in the place of a shop that nobody has open; see kq::restoreShop().
    static Result<void> restore(const QString &backupFile, const QString &shopFile,
                                JobControl &control);
    /// Reads every page. Errors: DamagedShopFile, Cancelled.
    Result<void> check(JobControl &control) const;

private:
    explicit Shop(ShopFile file);

    /// Columns and the version of the data at which their base was built.
    struct BuiltColumns {
        ProfileLayers profiles;
        std::int64_t baseVersion = 0;
        bool placesMoved = false; ///< since then, in the base itself (profile/moved_places.h)
    };
    /// The columns at @p dataVersion: those of the snapshot or of the side file with what changed
    /// since, or, where that cannot be told or is much, from the tables.
    Result<BuiltColumns> readColumns(Connection &db, std::int64_t dataVersion, JobControl &control);
    /// Columns of an earlier version brought up to date; empty where that is not the way. @p base
    /// is asked for the columns only once it is sure that they help.
    Result<std::optional<BuiltColumns>>
    updatedColumns(Connection &db, std::int64_t baseVersion,
                   const std::function<std::shared_ptr<const Profiles>()> &base,
                   JobControl &control);
    /// Builds the columns of @p snapshot anew where much has changed since its base.
    Result<void> renewBase(Connection &db, const std::shared_ptr<const Snapshot> &snapshot,
                           JobControl &control);
    /// Erases again who was erased before the file of now was put back from a backup.
    Result<void> eraseAgain();

    /// Keeps the record of a list and, where it is wanted, its people, and puts its files into
    /// their places.
    Result<void> keepList(const Campaign &campaign, const CampaignPeople &people, Ledger ledger,
                          ReadyList *files, ExportReport &report);

    Result<void> setCampaignRemoved(std::int64_t id, bool removed);

    /// Whether an amount is kept whose meaning hangs on the currency.
    Result<bool> holdsMoney();

    /// Keeps a connection open that nobody uses: without one SQLite moves its log into the file
    /// and removes it after every step, which takes longer than most steps.
    Result<void> stayConnected();

    ShopFile m_file;
    std::optional<Connection> m_idle;
    std::shared_ptr<QThreadPool>
        m_helpers; // for evaluations alone, so that it is idle between them
    std::mutex m_snapshotMutex;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::int64_t m_dataVersion = 0;            // of the columns in m_snapshot
    std::int64_t m_baseVersion = 0;            // of their base
    bool m_placesMoved = false;                // BuiltColumns::placesMoved
    std::mutex m_columnFileMutex;              // never held while columns are built
    std::optional<std::int64_t> m_keptVersion; // of the columns in the side file, where it is known
};

} // namespace kq
