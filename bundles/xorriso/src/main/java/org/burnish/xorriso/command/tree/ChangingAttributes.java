package org.burnish.xorriso.command.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.AttributeChange;

/** A command that changes attributes of nodes. */
abstract class ChangingAttributes implements XorrisoCommand {

    private final boolean trees;
    private final Usage usage;

    /**
     * Makes one.
     *
     * @param trees whether what is below directories is changed, too
     * @param what of the paths is set or changed, for the summary
     */
    ChangingAttributes(List<String> parameters, boolean trees, String what) {
        this.trees = trees;
        this.usage = new Usage(
                parameters,
                "iso_rr_path",
                what + " of the given paths in the ISO image" + (trees ? " and of all below." : "."));
    }

    /** What is changed, by the arguments before the paths. */
    abstract UnaryOperator<Attributes> change(Arguments arguments) throws ProblemException;

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new AttributeChange(session, trees, change(arguments)).change(arguments.list());
    }
}
