package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.ExtendedChange;
import org.burnish.xorriso.tree.ExtendedText;
import org.osgi.service.component.annotations.Component;

/** Prints extended attributes of the name spaces that were chosen. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=getfattr")
public class GetFattr extends ShowingNodes {

    public GetFattr() {
        this(false);
    }

    GetFattr(boolean trees) {
        super(trees, "extended attributes in the format of shell command getfattr");
    }

    @Override
    List<String> lines(ImageNode node, Session session) {
        return ExtendedText.lines(node, ExtendedChange.spaces(session));
    }
}
