package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.AccessChange;
import org.burnish.xorriso.tree.AccessText;
import org.burnish.xorriso.tree.AttributeChange;
import org.osgi.service.component.annotations.Component;

/** Gives files an access control list in place of theirs. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfacl")
public class SetFacl implements XorrisoCommand {

    private final boolean trees;

    public SetFacl() {
        this(false);
    }

    SetFacl(boolean trees) {
        this.trees = trees;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("acl_text"),
                "iso_rr_path",
                "Set the access control list of the given paths in the ISO image" + (trees ? " and of all below." : ".")
                        + " An empty text, clear and --remove-all remove it.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        List<AccessEntry> entries = AccessText.parse(arguments.get(0));
        new AttributeChange(session, trees, all -> AccessChange.apply(all, entries)).change(arguments.list());
    }
}
