package org.burnish.xorriso.command.attribute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.ExtendedChange;
import org.burnish.xorriso.tree.ExtendedText;
import org.osgi.service.component.annotations.Component;

/** Gives files the extended attributes of a list, in place of those of the name spaces that were chosen. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfattr_list")
public final class SetFattrList extends ListedFiles {

    private static final String NAME = "-setfattr_list";

    public SetFattrList() {
        super(NAME, "getfattr -Rd");
    }

    @Override
    Taker taker(String list, Session session) {
        return new Values(list, session);
    }

    private static final class Values implements Taker {

        private final String list;
        private final Session session;
        private final Map<String, byte[]> values = new LinkedHashMap<>();

        Values(String list, Session session) {
            this.list = list;
            this.session = session;
        }

        @Override
        public void begin() {
            values.clear();
        }

        @Override
        public void take(String line, int number) {
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            int separator = line.indexOf('=');
            Optional<byte[]> value =
                    ExtendedText.value(line.substring(separator + 1).strip());
            if (separator < 1 || value.isEmpty()) {
                String problem = separator < 1 ? "No separator '=' found" : "Value not enclosed in quotes";
                session.console().event(Severity.WARNING, NAME + ": '" + list + "' : Line " + number + " : " + problem);
            } else {
                values.put(line.substring(0, separator), value.get());
            }
        }

        @Override
        public void apply(ImageNode node) throws ProblemException {
            node.attributes(ExtendedChange.replaced(session, node, values));
        }
    }
}
