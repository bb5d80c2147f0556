package org.burnish.xorriso.command.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Accounts;
import org.osgi.service.component.annotations.Component;

/** Changes groups. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chgrp")
public class Chgrp extends ChangingAttributes {

    public Chgrp() {
        this(false);
    }

    Chgrp(boolean trees) {
        super(List.of("gid"), trees, "Change the group");
    }

    @Override
    UnaryOperator<Attributes> change(Arguments arguments) throws ProblemException {
        int group = Accounts.GROUPS.number("-chgrp", arguments.get(0));
        return present -> present.ownedBy(present.uid(), group);
    }
}
