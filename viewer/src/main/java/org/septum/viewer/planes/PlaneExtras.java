package org.septum.viewer.planes;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.septum.viewer.viewport.PictureTool;

/** What others add to the views of the planes. */
public interface PlaneExtras {
    /** New views take the place of those before. */
    void renew();

    /** What the left button does on a view's picture while such a tool is held; empty for nothing. */
    Optional<PictureTool> tool(PlaneViewModel view);

    /** Laid over a view's picture; as large as it, and the mouse goes through. */
    List<Region> over(PlaneViewModel view);
}
