// SPDX-License-Identifier: GPL-3.0-or-later
// Runs heapsight-cli (environment variable HEAPSIGHT_CLI) and reads what it wrote.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace heapsight::test {

struct CliResult {
    int status = -1; // -1: it crashed or did not end
    QByteArray output;
    QByteArray errors;
};

[[nodiscard]] QString cliProgram();
[[nodiscard]] CliResult runCli(const QStringList& arguments, const QByteArray& input = {});
// Through bash, with "$CLI" as the program; for pipes and redirections.
[[nodiscard]] CliResult runShell(const QString& script, const QStringList& arguments = {});

// The document of a run that must succeed with nothing on standard error. Null object if it is no
// JSON object.
[[nodiscard]] QJsonObject runJson(QStringList arguments);
[[nodiscard]] QStringList fieldsOf(const QJsonValue& object); // sorted

// Rows of an RFC 4180 document, the header first; empty if it is none (a quote left open, a row that
// does not end with CR LF, rows of different length).
[[nodiscard]] std::vector<QStringList> parseCsv(const QByteArray& document);

} // namespace heapsight::test
