#include "reports/withdrawn_text.h"

namespace tawatur {
namespace {

std::vector<std::string> document_ids(const Case& data, const std::vector<DocumentIndex>& rows,
                                      const Messages& messages) {
  std::vector<std::string> ids;
  for (const DocumentIndex row : rows) ids.push_back(messages.isolate(data.documents[row.at()].id));
  return ids;
}

}  // namespace

std::string resting_line(const CheckContext& context, const Resting& resting,
                         const Messages& messages) {
  const Case& data = context.data();
  const Document& document = data.documents[resting.document.at()];
  std::vector<std::string> claims;
  for (const ClaimIndex claim : resting.claims) {
    claims.push_back(messages.isolate(data.claims[claim.at()].id));
  }
  const std::string what =
      messages.named("withdrawn.", name_of(document.status),
                     std::vector<Param>{Param::ready("document", messages.isolate(document.id)),
                                        Param::ready("on", messages.isolate(document.status_on)),
                                        Param::count("dated", document.status_on.empty() ? 0 : 1)});
  const std::vector<std::string> documents = document_ids(data, resting.documents, messages);
  return what + ' ' +
         messages.format("withdrawn.documents",
                         {Param::count("count", documents.size()),
                          Param::ready("documents", messages.list(documents))}) +
         ' ' +
         messages.format("withdrawn.claims", {Param::count("count", claims.size()),
                                              Param::ready("claims", messages.list(claims))});
}

std::vector<std::string> withdrawn_lines(const CheckContext& context, const Messages& messages) {
  std::vector<std::string> lines;
  for (const Resting& resting : resting_on_withdrawn(context)) {
    lines.push_back(resting_line(context, resting, messages));
  }
  return lines;
}

void write_withdrawn(JsonWriter& json, const CheckContext& context,
                     const std::vector<Resting>& withdrawn) {
  const Case& data = context.data();
  json.begin_array();
  for (const Resting& resting : withdrawn) {
    const Document& document = data.documents[resting.document.at()];
    json.begin_object();
    json.key("document").string(document.id);
    json.key("status").string(name_of(document.status));
    json.key("on");
    if (document.status_on.empty()) {
      json.null();
    } else {
      json.string(document.status_on);
    }
    json.key("documents").begin_array();
    for (const DocumentIndex row : resting.documents) json.string(data.documents[row.at()].id);
    json.end_array();
    json.key("claims").begin_array();
    for (const ClaimIndex claim : resting.claims) json.string(data.claims[claim.at()].id);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace tawatur
