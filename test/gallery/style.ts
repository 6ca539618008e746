/** The style of a page: sizes and colours by eye, after Discord's dark and light themes. */
export const style = `
.dark { --ground:#313338; --box:#2b2d31; --line:#44464d; --words:#dbdee1; --loud:#f2f3f5; --quiet:#a3a8b0; --bar:#5c5f68;
  --sunk:#1e1f22; --button:#4e5058; --on-button:#fff; --link:#2aa7ff; --chip:#3c3f45 }
.light { --ground:#fff; --box:#f7f7f8; --line:#dcdee2; --words:#2e3136; --loud:#060607; --quiet:#5c5f68; --bar:#c4c9ce;
  --sunk:#ebedef; --button:#e3e5e8; --on-button:#26282d; --link:#0066d6; --chip:#dfe1e5 }
* { box-sizing:border-box }
body { margin:0; background:var(--ground); color:var(--words);
  font:16px/1.375 "gg sans","Noto Sans","Helvetica Neue",Helvetica,"Liberation Sans",Arial,"Noto Sans CJK SC","DejaVu Sans",sans-serif }
figure { margin:0; padding:16px; background:var(--ground) }
figcaption { margin-top:12px; font-size:12px; color:var(--quiet); text-align:right }
.done { color:var(--quiet); font-size:14px; margin:0 0 8px 56px; overflow-wrap:anywhere }
.message { display:flex; gap:16px } .said { min-width:0; flex:1; max-width:600px }
.avatar { flex:none; width:40px; height:40px; border-radius:50%; background:#5865f2; color:#fff; font-weight:700;
  display:grid; place-items:center }
.who { font-weight:600; color:var(--loud); margin-bottom:4px }
.app { background:#5865f2; color:#fff; font-size:10px; border-radius:3px; padding:1px 5px; margin-left:5px; vertical-align:2px }
.time { color:var(--quiet); font-size:12px; font-weight:400; margin-left:8px }
.only { color:var(--quiet); font-size:12px; margin-top:6px } .only b { color:var(--link); font-weight:400 }
.container { background:var(--box); border:1px solid var(--line); border-radius:8px; padding:16px 16px 16px 19px; position:relative;
  overflow:hidden; display:flex; flex-direction:column; gap:8px }
.container::before { content:""; position:absolute; inset:0 auto 0 0; width:4px; background:var(--accent) }
.separator { border-top:1px solid var(--line); margin:4px 0 } .separator.blank { border-color:transparent }
.text { overflow-wrap:anywhere }
p,h2,h3,small,blockquote,li,pre { margin:0; display:block; white-space:pre-wrap } p:empty { height:1.375em }
h2 { font-size:20px; line-height:1.3; color:var(--loud); margin:8px 0 4px } h3 { font-size:16px; color:var(--loud); margin:4px 0 }
h2:first-child,h3:first-child { margin-top:0 }
small { font-size:13px; color:var(--quiet) } strong { color:var(--loud); font-weight:700 } s { opacity:.75 }
blockquote { border-left:4px solid var(--bar); border-radius:4px; padding-left:12px; margin:2px 0 }
li { margin-left:20px; display:list-item }
pre,code { background:var(--sunk); font:14px/1.35 "DejaVu Sans Mono",Consolas,monospace; border-radius:4px }
pre { border:1px solid var(--line); padding:8px } code { padding:0 3px }
.row { display:flex; flex-wrap:wrap; gap:8px }
button { background:var(--button); color:var(--on-button); border:0; border-radius:8px; padding:8px 14px; font:500 14px/18px inherit;
  font-family:inherit }
.style-1 { background:#5865f2; color:#fff } .style-3 { background:#248046; color:#fff } .style-4 { background:#da373c; color:#fff }
button:disabled { opacity:.5 }
.select { flex:1; background:var(--sunk); border:1px solid var(--line); border-radius:8px; padding:9px 12px; font-size:15px;
  display:flex; justify-content:space-between; align-items:center }
.select > div { display:flex; flex-wrap:wrap; gap:6px } .nothing { color:var(--quiet) }
.chip { background:var(--chip); border-radius:4px; padding:0 6px }
.arrow { border:5px solid transparent; border-top-color:var(--quiet); border-bottom:0; flex:none }
.file { background:var(--sunk); border:1px solid var(--line); border-radius:8px; padding:12px; display:flex; gap:12px; align-items:center }
.sheet { width:24px; height:32px; border:2px solid var(--quiet); border-radius:3px } .link { color:var(--link) }
mark { background:#d33; color:#fff }
@media (max-width:480px) { figure { padding:12px 10px } .message { gap:10px } .avatar { width:32px; height:32px }
  .done { margin-left:0 } .container { padding:12px 12px 12px 15px } }
`;
