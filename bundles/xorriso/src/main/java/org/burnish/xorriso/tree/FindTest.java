package org.burnish.xorriso.tree;

import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.image.ImageNode;

/** A test of {@code -find}, or an expression of several. */
@FunctionalInterface
interface FindTest {

    FindTest TRUE = (file, visit) -> true;

    /** What tests say of one file beside whether it passes. */
    final class Visit {

        private boolean pruned;
        private Optional<Boolean> decision = Optional.empty();

        /** Nothing below the file is visited. */
        void prune() {
            pruned = true;
        }

        boolean pruned() {
            return pruned;
        }

        /** Ends the evaluation. */
        boolean decide(boolean passes) {
            decision = Optional.of(passes);
            return passes;
        }

        boolean decided() {
            return decision.isPresent();
        }

        /** Whether a file passes an expression. */
        boolean passes(FindTest test, FoundFile file) {
            boolean passes = test.passes(file, this);
            return decision.orElse(passes);
        }
    }

    /** Whether a file passes. */
    boolean passes(FoundFile file, Visit visit);

    /** A test of nodes; no file of the disk passes it. */
    static FindTest ofNode(Predicate<ImageNode> test) {
        return (file, visit) -> file.node().filter(test).isPresent();
    }

    default FindTest negated() {
        return (file, visit) -> !passes(file, visit);
    }

    default FindTest and(FindTest other) {
        return (file, visit) -> passes(file, visit) && !visit.decided() && other.passes(file, visit);
    }

    default FindTest or(FindTest other) {
        return (file, visit) -> passes(file, visit) || !visit.decided() && other.passes(file, visit);
    }

    /** What passes this passes if it passes the second test; what does not, the third. */
    default FindTest then(FindTest consequence, FindTest alternative) {
        return (file, visit) -> {
            boolean passes = passes(file, visit);
            if (visit.decided()) {
                return false;
            }
            return passes ? consequence.passes(file, visit) : alternative.passes(file, visit);
        };
    }
}
