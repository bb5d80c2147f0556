package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.AccessText;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Prints access control lists. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=getfacl")
public class GetFacl extends ShowingNodes {

    public GetFacl() {
        this(false);
    }

    GetFacl(boolean trees) {
        super(trees, "access permissions in the format of shell command getfacl");
    }

    @Override
    List<String> lines(ImageNode node, Session session) {
        return AccessText.lines(node, DiskRules.of(session).options().get(DiskOptions.ACCESS_LISTS));
    }
}
