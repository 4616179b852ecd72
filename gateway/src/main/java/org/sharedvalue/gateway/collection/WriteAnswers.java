package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.sharedvalue.gateway.idempotency.Answer;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.http.ETags;

/** What writes answer, as it is kept for a repetition, and with what is told once. */
@ApplicationScoped
class WriteAnswers {

    private final ObjectMapper json;

    WriteAnswers(ObjectMapper json) {
        this.json = json;
    }

    <E extends OwnRecord<?>> Answer alone(OwnWrite<?, E> write, Done<E> done) {
        E record = done.record();
        boolean isNew = write.success() == Response.Status.CREATED;
        Object shown = write.collection().alone().apply(record);
        Answer answer = new Answer(
                write.success().getStatusCode(),
                isNew ? write.collection().path() + "/" + record.id() : null,
                ETags.of(record.version()),
                text(shown),
                false);
        if (done.secrets().isEmpty()) {
            return answer;
        }
        ObjectNode once = json.valueToTree(shown);
        done.secrets().forEach(once::put);
        return answer.shownOnce(once.toString());
    }

    <E extends OwnRecord<?>> Answer together(OwnWrite<?, E> write, List<Done<E>> done) {
        List<?> shown = done.stream()
                .map(each -> write.collection().listed().apply(each.record()))
                .toList();
        return answer(
                write.success().getStatusCode(),
                Map.of("items", shown),
                done.stream().map(Done::secrets).toList());
    }

    Answer itemByItem(List<LenientItems.Told> told) {
        return answer(
                BatchAnswer.MULTI_STATUS,
                new BatchAnswer(told.stream().map(LenientItems.Told::item).toList()),
                told.stream().map(LenientItems.Told::secrets).toList());
    }

    /** An answer of items. */
    private Answer answer(int status, Object body, List<Map<String, String>> secrets) {
        Answer answer = new Answer(status, null, null, text(body), false);
        if (secrets.stream().allMatch(Map::isEmpty)) {
            return answer;
        }
        JsonNode once = json.valueToTree(body);
        for (int index = 0; index < secrets.size(); index++) {
            ObjectNode item = (ObjectNode) once.path("items").path(index);
            secrets.get(index).forEach(item::put);
        }
        return answer.shownOnce(once.toString());
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer cannot be written", unwritable);
        }
    }
}
