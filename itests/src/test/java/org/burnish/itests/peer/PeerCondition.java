package org.burnish.itests.peer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a test out whose {@link Peer} is missing, says so on stderr, and lets it run into its failure under CI. */
final class PeerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = AnnotationSupport.findAnnotation(context.getElement(), Peer.class).stream()
                .flatMap(peer -> Arrays.stream(peer.value()))
                .filter(command -> !isOnPath(command))
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all peers are there");
        }
        if ("true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a missing peer is a failure under CI: " + missing);
        }
        System.err.println("LEFT OUT: " + context.getDisplayName() + " needs " + missing + ", which is not installed");
        return ConditionEvaluationResult.disabled("not installed: " + missing);
    }

    static boolean isOnPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
