package org.burnish.share.iscsi.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks of a session that have not ended, by their tags. */
final class Tasks {

    private final Map<Integer, Task> open = new ConcurrentHashMap<>();

    /** False where a task with this tag is open already. */
    boolean begin(Task task) {
        return open.putIfAbsent(task.command().taskTag(), task) == null;
    }

    Optional<Task> find(int tag) {
        return Optional.ofNullable(open.get(tag));
    }

    /** Whether the task is still open. */
    boolean abort(int tag) {
        Task task = open.get(tag);
        if (task != null) {
            task.abort();
        }
        return task != null;
    }

    void abortAll() {
        open.values().forEach(Task::abort);
    }

    /** Those whose data have not all come. */
    void abortIncomplete() {
        open.values().stream().filter(task -> !task.ended()).forEach(Task::abort);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Its tag may be used again. */
    void end(Task task) {
        open.remove(task.command().taskTag(), task);
    }
}
