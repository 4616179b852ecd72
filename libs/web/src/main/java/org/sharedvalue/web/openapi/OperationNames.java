package org.sharedvalue.web.openapi;

import java.util.ArrayList;
import java.util.List;

/** Names operations by what they do: {@code listPrograms}, {@code createProgram}, {@code transitionProgram}. */
final class OperationNames {

    private static final String GENERATED = ".";

    private OperationNames() {}

    static void name(Document document) {
        for (Operation operation : document.operations()) {
            if (operation.id().contains(GENERATED)) {
                operation.node().put("operationId", name(operation));
            }
        }
    }

    private static String name(Operation operation) {
        List<String> nouns = new ArrayList<>();
        List<String> steps = operation.steps();
        for (int place = 0; place < steps.size(); place++) {
            if (!isParameter(steps.get(place))) {
                boolean one = place + 1 < steps.size();
                nouns.add(camel(one ? singular(steps.get(place)) : steps.get(place)));
            }
        }
        String last = steps.get(steps.size() - 1);
        if (last.equals("batch")) {
            boolean moves = nouns.remove("Transition");
            return (moves ? "transition" : "create") + camel(steps.get(0));
        }
        if (last.equals("transitions")) {
            nouns.remove(nouns.size() - 1);
            return "transition" + String.join("", nouns);
        }
        boolean plural = !isParameter(last) && !singular(last).equals(last);
        if (operation.is("post") && (steps.size() == 1 || isParameter(steps.get(steps.size() - 2)))) {
            nouns.set(nouns.size() - 1, camel(singular(last)));
        }
        return verb(operation, plural) + String.join("", nouns);
    }

    private static String verb(Operation operation, boolean plural) {
        return switch (operation.method()) {
            case "get" -> plural ? "list" : "get";
            case "post" -> plural ? "create" : "record";
            case "put" -> "replace";
            case "patch" -> "update";
            default -> "delete";
        };
    }

    private static boolean isParameter(String step) {
        return step.startsWith("{");
    }

    private static String singular(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }

    private static String camel(String step) {
        StringBuilder name = new StringBuilder();
        for (String word : step.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
