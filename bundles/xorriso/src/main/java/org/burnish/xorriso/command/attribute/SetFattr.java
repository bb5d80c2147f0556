package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.NameBytes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.AttributeChange;
import org.burnish.xorriso.tree.ExtendedChange;
import org.osgi.service.component.annotations.Component;

/** Gives files an extended attribute, or takes it from them. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfattr")
public class SetFattr implements XorrisoCommand {

    private static final String ALL = "--remove-all";

    private final boolean trees;

    public SetFattr() {
        this(false);
    }

    SetFattr(boolean trees) {
        this.trees = trees;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("[-]name", "value"),
                "iso_rr_path",
                "Set an extended attribute of the given paths in the ISO image" + (trees ? " and of all below." : ".")
                        + " With - before its name it is removed; --remove-all removes all.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String name = arguments.get(0);
        if (name.startsWith("-") && !arguments.get(1).isEmpty()) {
            throw ProblemException.sorry(
                    name.equals(ALL)
                            ? "-setfattr: Value is not empty with pseudo name --remove-all"
                            : "-setfattr: Value is not empty with a name that begins by '-'",
                    "An attribute is removed by its name with - before it, and '' as value");
        }
        new AttributeChange(
                        session,
                        trees,
                        ExtendedChange.of(session, arguments.list(), name, NameBytes.encode(arguments.get(1))))
                .change(arguments.list());
    }
}
