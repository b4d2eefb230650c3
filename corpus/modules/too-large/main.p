// The tables of all modules together are bounded: here each of 330 renamings copies the links of a
// hundred machines that create a hundred interfaces each.
interface I() receives;
interface J() receives;
fun all() {
  new M0(); new M1(); new M2(); new M3(); new M4(); new M5(); new M6(); new M7(); new M8(); new M9();
  new M10(); new M11(); new M12(); new M13(); new M14(); new M15(); new M16(); new M17(); new M18(); new M19();
  new M20(); new M21(); new M22(); new M23(); new M24(); new M25(); new M26(); new M27(); new M28(); new M29();
  new M30(); new M31(); new M32(); new M33(); new M34(); new M35(); new M36(); new M37(); new M38(); new M39();
  new M40(); new M41(); new M42(); new M43(); new M44(); new M45(); new M46(); new M47(); new M48(); new M49();
  new M50(); new M51(); new M52(); new M53(); new M54(); new M55(); new M56(); new M57(); new M58(); new M59();
  new M60(); new M61(); new M62(); new M63(); new M64(); new M65(); new M66(); new M67(); new M68(); new M69();
  new M70(); new M71(); new M72(); new M73(); new M74(); new M75(); new M76(); new M77(); new M78(); new M79();
  new M80(); new M81(); new M82(); new M83(); new M84(); new M85(); new M86(); new M87(); new M88(); new M89();
  new M90(); new M91(); new M92(); new M93(); new M94(); new M95(); new M96(); new M97(); new M98(); new M99();
}
machine M0 receives; { start state S { entry { all(); } } }
machine M1 receives; { start state S { entry { all(); } } }
machine M2 receives; { start state S { entry { all(); } } }
machine M3 receives; { start state S { entry { all(); } } }
machine M4 receives; { start state S { entry { all(); } } }
machine M5 receives; { start state S { entry { all(); } } }
machine M6 receives; { start state S { entry { all(); } } }
machine M7 receives; { start state S { entry { all(); } } }
machine M8 receives; { start state S { entry { all(); } } }
machine M9 receives; { start state S { entry { all(); } } }
machine M10 receives; { start state S { entry { all(); } } }
machine M11 receives; { start state S { entry { all(); } } }
machine M12 receives; { start state S { entry { all(); } } }
machine M13 receives; { start state S { entry { all(); } } }
machine M14 receives; { start state S { entry { all(); } } }
machine M15 receives; { start state S { entry { all(); } } }
machine M16 receives; { start state S { entry { all(); } } }
machine M17 receives; { start state S { entry { all(); } } }
machine M18 receives; { start state S { entry { all(); } } }
machine M19 receives; { start state S { entry { all(); } } }
machine M20 receives; { start state S { entry { all(); } } }
machine M21 receives; { start state S { entry { all(); } } }
machine M22 receives; { start state S { entry { all(); } } }
machine M23 receives; { start state S { entry { all(); } } }
machine M24 receives; { start state S { entry { all(); } } }
machine M25 receives; { start state S { entry { all(); } } }
machine M26 receives; { start state S { entry { all(); } } }
machine M27 receives; { start state S { entry { all(); } } }
machine M28 receives; { start state S { entry { all(); } } }
machine M29 receives; { start state S { entry { all(); } } }
machine M30 receives; { start state S { entry { all(); } } }
machine M31 receives; { start state S { entry { all(); } } }
machine M32 receives; { start state S { entry { all(); } } }
machine M33 receives; { start state S { entry { all(); } } }
machine M34 receives; { start state S { entry { all(); } } }
machine M35 receives; { start state S { entry { all(); } } }
machine M36 receives; { start state S { entry { all(); } } }
machine M37 receives; { start state S { entry { all(); } } }
machine M38 receives; { start state S { entry { all(); } } }
machine M39 receives; { start state S { entry { all(); } } }
machine M40 receives; { start state S { entry { all(); } } }
machine M41 receives; { start state S { entry { all(); } } }
machine M42 receives; { start state S { entry { all(); } } }
machine M43 receives; { start state S { entry { all(); } } }
machine M44 receives; { start state S { entry { all(); } } }
machine M45 receives; { start state S { entry { all(); } } }
machine M46 receives; { start state S { entry { all(); } } }
machine M47 receives; { start state S { entry { all(); } } }
machine M48 receives; { start state S { entry { all(); } } }
machine M49 receives; { start state S { entry { all(); } } }
machine M50 receives; { start state S { entry { all(); } } }
machine M51 receives; { start state S { entry { all(); } } }
machine M52 receives; { start state S { entry { all(); } } }
machine M53 receives; { start state S { entry { all(); } } }
machine M54 receives; { start state S { entry { all(); } } }
machine M55 receives; { start state S { entry { all(); } } }
machine M56 receives; { start state S { entry { all(); } } }
machine M57 receives; { start state S { entry { all(); } } }
machine M58 receives; { start state S { entry { all(); } } }
machine M59 receives; { start state S { entry { all(); } } }
machine M60 receives; { start state S { entry { all(); } } }
machine M61 receives; { start state S { entry { all(); } } }
machine M62 receives; { start state S { entry { all(); } } }
machine M63 receives; { start state S { entry { all(); } } }
machine M64 receives; { start state S { entry { all(); } } }
machine M65 receives; { start state S { entry { all(); } } }
machine M66 receives; { start state S { entry { all(); } } }
machine M67 receives; { start state S { entry { all(); } } }
machine M68 receives; { start state S { entry { all(); } } }
machine M69 receives; { start state S { entry { all(); } } }
machine M70 receives; { start state S { entry { all(); } } }
machine M71 receives; { start state S { entry { all(); } } }
machine M72 receives; { start state S { entry { all(); } } }
machine M73 receives; { start state S { entry { all(); } } }
machine M74 receives; { start state S { entry { all(); } } }
machine M75 receives; { start state S { entry { all(); } } }
machine M76 receives; { start state S { entry { all(); } } }
machine M77 receives; { start state S { entry { all(); } } }
machine M78 receives; { start state S { entry { all(); } } }
machine M79 receives; { start state S { entry { all(); } } }
machine M80 receives; { start state S { entry { all(); } } }
machine M81 receives; { start state S { entry { all(); } } }
machine M82 receives; { start state S { entry { all(); } } }
machine M83 receives; { start state S { entry { all(); } } }
machine M84 receives; { start state S { entry { all(); } } }
machine M85 receives; { start state S { entry { all(); } } }
machine M86 receives; { start state S { entry { all(); } } }
machine M87 receives; { start state S { entry { all(); } } }
machine M88 receives; { start state S { entry { all(); } } }
machine M89 receives; { start state S { entry { all(); } } }
machine M90 receives; { start state S { entry { all(); } } }
machine M91 receives; { start state S { entry { all(); } } }
machine M92 receives; { start state S { entry { all(); } } }
machine M93 receives; { start state S { entry { all(); } } }
machine M94 receives; { start state S { entry { all(); } } }
machine M95 receives; { start state S { entry { all(); } } }
machine M96 receives; { start state S { entry { all(); } } }
machine M97 receives; { start state S { entry { all(); } } }
machine M98 receives; { start state S { entry { all(); } } }
machine M99 receives; { start state S { entry { all(); } } }
machine X receives; { start state S { } }
module Many = { M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13, M14, M15, M16, M17, M18, M19, M20, M21, M22, M23, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M34, M35, M36, M37, M38, M39, M40, M41, M42, M43, M44, M45, M46, M47, M48, M49, M50, M51, M52, M53, M54, M55, M56, M57, M58, M59, M60, M61, M62, M63, M64, M65, M66, M67, M68, M69, M70, M71, M72, M73, M74, M75, M76, M77, M78, M79, M80, M81, M82, M83, M84, M85, M86, M87, M88, M89, M90, M91, M92, M93, M94, M95, M96, M97, M98, M99, X -> I };
module Renamed =
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  rename J to I in rename I to J in rename J to I in rename I to J in rename J to I in
  rename I to J in rename J to I in rename I to J in rename J to I in rename I to J in
  Many;
//! error *:* module-too-large
