package org.burnish.operations.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.burnish.operations.Inputs;
import org.burnish.operations.Order;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;

/** What one kind of order means. */
interface UseCase {

    /** The options that it understands itself. */
    List<OptionKey<?>> options();

    /** Whether other options are passed on to those who understand them, and who refuse the others by name. */
    default boolean passesOn() {
        return false;
    }

    /** What is wrong with the options of an order. */
    default List<Fact> optionFaults(Order order) {
        Options checked = Options.NONE;
        List<String> own = options().stream().map(OptionKey::name).toList();
        for (Map.Entry<String, String> chosen : order.options().texts().entrySet()) {
            if (!passesOn() || own.contains(chosen.getKey())) {
                checked = checked.with(chosen.getKey(), chosen.getValue());
            }
        }
        return checked.faults(options(), "the order '" + order.kind() + "'");
    }

    /** Whether a drive is needed, with what the caller has already. */
    default boolean needsDrive(Inputs inputs) {
        return true;
    }

    /** What is wrong with an order apart from its options; empty where it can be carried out. */
    default List<Fact> faults(Order order) {
        return List.of();
    }

    /** Carries an order out, on the operation's thread, which is interrupted when the operation is cancelled. */
    Object run(Task task) throws IOException, InterruptedException;
}
