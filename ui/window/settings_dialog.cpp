// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settings_dialog.h"

#include "text/format.h"
#include "widgets/number_box.h"
#include "widgets/wrapped_label.h"
#include "window/cache_page.h"
#include "window/theme.h"
#include "workspace/saved_session.h"
#include "workspace/source_opener.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace heapsight {

namespace {

constexpr int kMostThreads = 256;
constexpr QSize kSize{620, 420};

QLabel* note(const QString& text, QWidget* parent)
{
    auto* label = new WrappedLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy policy = label->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Ignored); // what it needs at its width: a form would take the larger hint
    label->setSizePolicy(policy);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(QSettings& settings, const QString& themeKey, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_themeKey(themeKey),
      m_theme(new QComboBox(this)),
      m_restore(new QCheckBox(tr("Open &again what was open at the end"), this)),
      m_rawSizes(new QCheckBox(tr("V8's &own sizes, nothing counted to the owner"), this)),
      m_threads(new NumberBox(this)),
      m_editor(new QComboBox(this)),
      m_command(new QLineEdit(this)),
      m_mappings(new QTableWidget(0, 2, this)),
      m_cache(new CachePage(this))
{
    setWindowTitle(tr("Settings"));
    resize(kSize);
    auto* pages = new QTabWidget(this);
    pages->addTab(generalPage(), tr("&General"));
    pages->addTab(sourcePage(), tr("&Source Lines"));
    pages->addTab(m_cache, tr("&Large Snapshots"));
    for (int i = 0; i < pages->count(); ++i) { // colours of notes are made for this background, not for a style's pane
        pages->widget(i)->setAutoFillBackground(true);
        pages->widget(i)->setBackgroundRole(QPalette::Window);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(pages, 1);
    column->addWidget(buttons);
}

QWidget* SettingsDialog::generalPage()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), themeName(Theme::System));
    m_theme->addItem(tr("Light"), themeName(Theme::Light));
    m_theme->addItem(tr("Dark"), themeName(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(themeName(themeFromName(m_settings.value(m_themeKey).toString()))));
    form->addRow(tr("&Theme:"), m_theme);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setChecked(SavedSession(m_settings).isEnabled());
    form->addRow(tr("At the start:"), m_restore);
    m_rawSizes->setObjectName(QStringLiteral("rawSizes"));
    m_rawSizes->setChecked(m_settings.value(kRawSizesKey).toBool());
    form->addRow(tr("Shallow sizes:"), m_rawSizes);
    form->addRow(QString(), note(tr("Otherwise sizes are those of Chrome DevTools: the backing store of an array or "
                                    "a map counts to its owner. A change loads the open snapshots again."),
                                 page));
    m_threads->setObjectName(QStringLiteral("threads"));
    m_threads->setRange(0, kMostThreads);
    m_threads->setSpecialValueText(tr("one per processor"));
    m_threads->setValue(m_settings.value(kThreadsKey).toInt());
    form->addRow(tr("T&hreads:"), m_threads);
    return page;
}

QWidget* SettingsDialog::sourcePage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    auto* form = new QFormLayout;
    const SourceOpener opener(m_settings);
    m_editor->setObjectName(QStringLiteral("editor"));
    for (const Editor& editor : knownEditors())
        m_editor->addItem(editor.name, editor.id);
    m_editor->addItem(tr("Another…"), kCustomEditor);
    m_editor->setCurrentIndex(std::max(0, m_editor->findData(opener.editorId())));
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setPlaceholderText(tr("program %f:%l:%c"));
    m_command->setToolTip(toolTipText(tr("%f: the file, %l: the line, %c: the column.\n"
                                         "Started as it is, without a shell.")));
    form->addRow(tr("&Editor:"), m_editor);
    form->addRow(tr("&Command:"), m_command);
    column->addLayout(form);
    column->addWidget(
        note(tr("Where the sources of a server are on this machine. The first row that fits is used."), page));
    m_mappings->setObjectName(QStringLiteral("mappings"));
    m_mappings->setAccessibleName(tr("Path mappings"));
    m_mappings->setHorizontalHeaderLabels({tr("In the snapshot"), tr("On this machine")});
    m_mappings->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_mappings->verticalHeader()->hide();
    for (const PathMapping& mapping : opener.mappings())
        addMapping(mapping.from, mapping.to);
    column->addWidget(m_mappings, 1);
    auto* add = new QPushButton(tr("&Add"), page);
    auto* remove = new QPushButton(tr("&Remove"), page);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(add);
    row->addWidget(remove);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        addMapping({}, {});
        m_mappings->editItem(m_mappings->item(m_mappings->rowCount() - 1, 0));
    });
    connect(remove, &QPushButton::clicked, this, [this] { m_mappings->removeRow(m_mappings->currentRow()); });
    connect(m_editor, &QComboBox::currentIndexChanged, this, &SettingsDialog::showEditor);
    showEditor();
    return page;
}

void SettingsDialog::addMapping(const QString& from, const QString& to)
{
    const int row = m_mappings->rowCount();
    m_mappings->insertRow(row);
    m_mappings->setItem(row, 0, new QTableWidgetItem(from));
    m_mappings->setItem(row, 1, new QTableWidgetItem(to));
}

// The command of a known editor is shown, one of the user's own can be written.
void SettingsDialog::showEditor()
{
    const QString id = m_editor->currentData().toString();
    const bool isCustom = id == kCustomEditor;
    m_command->setReadOnly(!isCustom);
    QString command = SourceOpener(m_settings).customCommand();
    for (const Editor& editor : knownEditors()) {
        if (editor.id == id)
            command = editor.command;
    }
    m_command->setText(command);
}

void SettingsDialog::accept()
{
    m_settings.setValue(m_themeKey, m_theme->currentData());
    SavedSession(m_settings).setEnabled(m_restore->isChecked());
    m_settings.setValue(kRawSizesKey, m_rawSizes->isChecked());
    m_settings.setValue(kThreadsKey, m_threads->value());
    m_cache->save();
    SourceOpener opener(m_settings);
    const QString id = m_editor->currentData().toString();
    opener.setEditor(id, id == kCustomEditor ? m_command->text().trimmed() : opener.customCommand());
    QList<PathMapping> mappings;
    for (int row = 0; row < m_mappings->rowCount(); ++row)
        mappings.append({m_mappings->item(row, 0)->text().trimmed(), m_mappings->item(row, 1)->text().trimmed()});
    opener.setMappings(mappings);
    QDialog::accept();
}

} // namespace heapsight
