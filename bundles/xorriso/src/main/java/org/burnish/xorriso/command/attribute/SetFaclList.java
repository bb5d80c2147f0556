package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.AccessChange;
import org.burnish.xorriso.tree.AccessText;
import org.burnish.xorriso.tree.Accounts;
import org.osgi.service.component.annotations.Component;

/** Gives files the owners, groups and access control lists of a list. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfacl_list")
public final class SetFaclList extends ListedFiles {

    private static final String OWNER = "# owner:";
    private static final String GROUP = "# group:";

    public SetFaclList() {
        super("-setfacl_list", "getfacl -R");
    }

    @Override
    Taker taker(String list, Session session) {
        return new Permissions();
    }

    private static final class Permissions implements Taker {

        private final StringBuilder entries = new StringBuilder();
        private String owner = "";
        private String group = "";

        @Override
        public void begin() {
            entries.setLength(0);
            owner = "";
            group = "";
        }

        @Override
        public void take(String line, int number) {
            if (line.startsWith(OWNER)) {
                owner = line.substring(OWNER.length()).strip();
            } else if (line.startsWith(GROUP)) {
                group = line.substring(GROUP.length()).strip();
            } else {
                entries.append(line).append('\n');
            }
        }

        @Override
        public void apply(ImageNode node) throws ProblemException {
            List<AccessEntry> list = AccessText.parse(entries.toString());
            Attributes all = node.attributes();
            int uid = owner.isEmpty() ? all.uid() : Accounts.USERS.number("-uid", owner);
            int gid = group.isEmpty() ? all.gid() : Accounts.GROUPS.number("-gid", group);
            node.attributes(AccessChange.apply(all.ownedBy(uid, gid), list));
        }
    }
}
