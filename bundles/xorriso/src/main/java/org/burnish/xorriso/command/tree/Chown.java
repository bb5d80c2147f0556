package org.burnish.xorriso.command.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Accounts;
import org.osgi.service.component.annotations.Component;

/** Changes owners. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chown")
public class Chown extends ChangingAttributes {

    public Chown() {
        this(false);
    }

    Chown(boolean trees) {
        super(List.of("uid"), trees, "Change the owner");
    }

    @Override
    UnaryOperator<Attributes> change(Arguments arguments) throws ProblemException {
        int owner = Accounts.USERS.number("-chown", arguments.get(0));
        return present -> present.ownedBy(owner, present.gid());
    }
}
