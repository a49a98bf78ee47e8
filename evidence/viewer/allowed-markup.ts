function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Elements that a replay shows: they lay out text and pictures, and none of them runs, loads or sends anything by itself. */
export const SHOWN_ELEMENTS = words(`
  html head body title style
  a abbr acronym address area article aside b bdi bdo big blockquote br button caption center cite code col colgroup
  data dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr
  i img input ins kbd label legend li main map mark menu meter nav ol optgroup option output p picture pre progress q
  rp rt ruby s samp search section select small source span strike strong sub summary sup table tbody td textarea tfoot
  th thead time tr tt u ul var video audio wbr iframe frame frameset link
  svg g path rect circle ellipse line polyline polygon text tspan defs lineargradient radialgradient stop clippath`);

/** Elements of which nothing is shown, what is in them included. */
export const DROPPED_WITH_CONTENT = words(`
  script noscript template object embed applet noembed noframes xmp plaintext listing math foreignobject portal fencedframe
  canvas annotation-xml`);

/** Elements without an end tag. */
export const VOID_ELEMENTS = words('area br col frame hr img input link source wbr');

/** Elements that begin text of their own: a number does not go on from one into the next. */
export const BLOCK_ELEMENTS = words(`
  address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select table tbody td textarea tfoot th thead title tr ul`);

/** Attributes that lay out and tell; addresses are handled one by one. */
export const SHOWN_ATTRIBUTES = words(`
  class id title alt width height colspan rowspan align valign bgcolor border cellpadding cellspacing color face size dir
  lang span start reversed value placeholder type checked disabled selected multiple rows cols open label name nowrap scope role hidden
  media sizes controls
  viewbox d x y x1 y1 x2 y2 cx cy r rx ry points fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin transform
  offset stop-color stop-opacity opacity clip-rule preserveaspectratio text-anchor font-size font-family gradientunits`);
